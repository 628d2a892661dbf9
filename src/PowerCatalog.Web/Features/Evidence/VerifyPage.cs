using System.Net.Mime;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>The page that checks bundles without this server, as a file: it is saved, and opened without a network.</summary>
internal static class VerifyPage
{
    /// <summary>Its address.</summary>
    public const string Address = "/evidence/verify.html";

    private const string Name = "verify.html";
    private static readonly byte[] Content = Read();
    private static readonly string Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content))[..32]}\"";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Address, (Func<HttpContext, Task>)SendAsync).ExcludeFromDescription();

    private static async Task SendAsync(HttpContext http)
    {
        if (EntityTags.IsUnchanged(http, Tag)) return;
        await FileAnswers.SendAsync(http, Content, MediaTypeNames.Text.Html, Name);
    }

    private static byte[] Read()
    {
        using var page = typeof(VerifyPage).Assembly.GetManifestResourceStream(Name)!;
        var content = new byte[page.Length];
        page.ReadExactly(content);
        return content;
    }
}
