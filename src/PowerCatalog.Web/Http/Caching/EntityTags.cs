using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Http.Caching;

/// <summary>
/// Strong ETags (RFC 9110 sections 8.8 and 13). An answer is a function of the head, the lens, the request and this build, so its tag is
/// known before anything is looked up.
/// </summary>
internal sealed class EntityTags(CatalogWords words)
{
    // Another build may write the same answer otherwise, and other reference data names things otherwise.
    private readonly string _build = Build(words);

    /// <summary>
    /// Sets the fields that every answer has; true where nothing is left to do: the client has this very answer and 304 was set, or it is
    /// kept (<see cref="KeptAnswers"/>).
    /// </summary>
    public bool IsUnchanged(CatalogRequest request, Form form) => IsUnchanged(request, form.ToString());

    /// <summary>The same for an answer that comes in other variants than forms, as a page does.</summary>
    /// <param name="request">The request.</param>
    /// <param name="variant">What else the answer depends on.</param>
    /// <param name="isOfReadModelsAlone">Whether that is the client's own wish, the day, and nothing that is kept elsewhere.</param>
    public bool IsUnchanged(CatalogRequest request, string variant, bool isOfReadModelsAlone = true)
    {
        var tag = Tag(
            request.View, request.Http.Request.Path, request.Query.Normal(request.Parameters), $"{variant} {request.Names}".TrimEnd());
        var unchanged = IsUnchanged(request.Http, tag);
        if (request.Names.Length == 0)
            return unchanged || AnswerKeeping.Of(request.Http)?.IsKept(tag, isOfReadModelsAlone) == true;
        request.Http.Response.Headers.CacheControl = "private, no-cache";
        return unchanged;
    }

    public static bool IsUnchanged(HttpContext http, string tag)
    {
        SetFields(http.Response, tag);
        if (!StrongTags.IsHeld(http.Request, tag)) return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    public static void SetFields(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept, Authorization, Cookie";
    }

    /// <summary>A tag over several heads, for the list of catalogs.</summary>
    public string Tag(IEnumerable<CatalogHead> heads, Form form) =>
        $"\"catalogs-{Hash(string.Join(',', heads.Select(head => $"{head.Division}:{head.Revision}")), form.ToString())}\"";

    private string Tag(CatalogView view, string path, string query, string variant) =>
        $"\"{view.Catalog.Division}-{view.Lens.Known}-{view.Lens.On:yyyyMMdd}-"
        + $"{Hash($"{view.Lens.Head}{(view.Lens.AsRecorded ? "r" : "")}", path, query, variant)}\"";

    private string Hash(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_build + "\n" + string.Join('\n', parts))).AsSpan(0, 8));

    private static string Build(CatalogWords words)
    {
        Type[] parts =
        [
            typeof(EntityTags), typeof(CatalogView), typeof(Exchange.Tables.Csv), typeof(CatalogWords), typeof(Domain.Events.Fact),
        ];
        var builds = parts.Select(part => part.Assembly.ManifestModule.ModuleVersionId.ToString());
        var elements = words.Data.Elements.All.Select(element => $"{element.Key} {element.Zh} {element.En} {words.Heading(element.Key)}");
        var categories = words.Data.Categories.Select(category => $"{category.Key} {category.Zh} {category.En}");
        return string.Join('\n', [.. builds, .. elements, .. categories]);
    }
}
