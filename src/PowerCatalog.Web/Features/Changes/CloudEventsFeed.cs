using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>
/// The feed of a whole catalog: batches of CloudEvents 1.0 in JSON, page by page (<see cref="FeedPage"/>), linked as RFC 5005 says
/// of archived feeds.
/// </summary>
internal static class CloudEventsFeed
{
    private const string MediaType = "application/cloudevents-batch+json";
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(CatalogRoutes.Root + "/{division}/feed", (Func<HttpContext, Task>)(http => SendAsync(http, null)))
            .WithMetadata(new Described([QueryParameters.AtLeast], HasTables: false))
            .Produces<string>(StatusCodes.Status200OK, MediaType)
            .Describe(
                "getFeed", Tags.Changes, "清单变化的订阅，最新一页 The feed of the catalog, its newest page",
                "CloudEvents 1.0 as a JSON batch: every fact as recorded and every ending of a term, each with what it changes, its "
                    + "decision and both clocks. The header field Link names the page before and this page's own address (prev-archive, "
                    + "self).");
        routes.MapGet(
            CatalogRoutes.Root + "/{division}/feed/{page:long}", (Func<HttpContext, Task>)(
                http => SendAsync(http, long.Parse(http.Route("page"), CultureInfo.InvariantCulture))))
            .WithMetadata(new Described([QueryParameters.AtLeast], HasTables: false))
            .Produces<string>(StatusCodes.Status200OK, MediaType)
            .Describe(
                "getFeedPage", Tags.Changes, "清单变化的订阅，某一页 A page of the feed of the catalog",
                "Page n holds the revisions from 100 n to 100 n + 99, and what came by itself while one of them was the newest. A page "
                    + "behind which something was recorded never changes and may be kept.")
            .Refuses(ProblemTypes.NotFound);
    }

    private static async Task SendAsync(HttpContext http, long? number)
    {
        FeedPage page;
        byte[] bytes;
        using (var request = await CatalogRequest.OpenAsync(http, [QueryParameters.AtLeast]))
        {
            page = request.View.Page(number) ?? throw new ProblemException(
                ProblemTypes.NotFound, $"订阅还没有第 {number} 页。", $"The feed has no page {number} yet.");
            bytes = Write(page, $"{CatalogRoutes.Root}/{request.View.Catalog.Division}");
            Link(http.Response, $"{CatalogRoutes.Root}/{request.View.Catalog.Division}/feed", page);
        }

        var unchanged = EntityTags.IsUnchanged(http, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        if (page.IsClosed && number is not null) http.Response.Headers.CacheControl = Forever;
        if (unchanged) return;
        http.Response.ContentType = MediaType + "; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static void Link(HttpResponse response, string root, FeedPage page)
    {
        var links = new List<string> { $"<{root}/{page.Number}>; rel=\"self\"", $"<{root}>; rel=\"current\"" };
        if (page.Number > 0) links.Add($"<{root}/{page.Number - 1}>; rel=\"prev-archive\"");
        if (page.Number < page.Newest) links.Add($"<{root}/{page.Number + 1}>; rel=\"next-archive\"");
        response.Headers.Link = string.Join(", ", links);
    }

    private static byte[] Write(FeedPage page, string source)
    {
        var held = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(held, Plain))
        {
            json.WriteStartArray();
            foreach (var item in page.Items) CloudEvents.Write(json, item, source);
            json.WriteEndArray();
        }

        return held.WrittenSpan.ToArray();
    }
}
