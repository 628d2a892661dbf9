using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>The signed checkpoints of a catalog's log, as they were signed.</summary>
internal static class CheckpointEndpoints
{
    private const string MediaType = "text/plain";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(CatalogRoutes.Root + "/{division}/checkpoint", (Func<HttpContext, Task>)NewestAsync)
            .WithMetadata(new Described([], HasTables: false))
            .Produces<string>(StatusCodes.Status200OK, MediaType)
            .Describe(
                "getCheckpoint", Tags.Evidence, "最新的检查点 The newest checkpoint",
                "A signed note (C2SP tlog-checkpoint): the origin, the size and the root of the catalog's log, and the signatures of this "
                    + "office and of witnesses.")
            .Refuses(ProblemTypes.CheckpointNotFound);
        routes.MapGet(CatalogRoutes.Root + "/{division}/checkpoint/{size:long}", (Func<HttpContext, Task>)OfSizeAsync)
            .WithMetadata(new Described([], HasTables: false))
            .Produces<string>(StatusCodes.Status200OK, MediaType)
            .Describe(
                "getCheckpointOfSize", Tags.Evidence, "某一大小的检查点 The checkpoint of a size",
                "The checkpoint over so many events. A later answer may have more signatures of witnesses; what they sign is the same.")
            .Refuses(ProblemTypes.CheckpointNotFound);
    }

    private static async Task NewestAsync(HttpContext http)
    {
        KeptCheckpoint? kept;
        using (var request = await CatalogRequest.OpenAsync(http, [])) kept = Store(http).Newest(request.View.Catalog.Division);
        await WriteAsync(http, kept);
    }

    private static async Task OfSizeAsync(HttpContext http)
    {
        var size = long.Parse(http.Route("size"), CultureInfo.InvariantCulture);
        KeptCheckpoint? kept;
        using (var request = await CatalogRequest.OpenAsync(http, [])) kept = Store(http).At(request.View.Catalog.Division, size);
        await WriteAsync(http, kept);
    }

    private static CheckpointStore Store(HttpContext http) => http.RequestServices.GetRequiredService<CheckpointSigning>().Store;

    private static async Task WriteAsync(HttpContext http, KeptCheckpoint? kept)
    {
        if (kept is null)
            throw new ProblemException(
                ProblemTypes.CheckpointNotFound, "没有这个检查点。没有签名密钥就不签检查点；最新的见 checkpoint。",
                "There is no such checkpoint. Without a signing key none is signed; the newest is at 'checkpoint'.")
            {
                OnPages = new("没有这个检查点。", "There is no such checkpoint."),
            };
        var bytes = kept.Note.ToBytes();
        if (EntityTags.IsUnchanged(http, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"")) return;
        http.Response.ContentType = MediaType + "; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
