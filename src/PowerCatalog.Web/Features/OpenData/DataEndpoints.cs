using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.OpenData;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>A catalog whole, as files with their checksums.</summary>
internal static class DataEndpoints
{
    private const int HeldInMemory = 256 * 1024;

    public static void Add(IServiceCollection services) => services.AddSingleton(
        provider => new Remembered<DataSumsKey, DataSums>(
            provider.GetRequiredService<AnswerCache>(), sums => AnswerSize.Of(sums.Text)));

    public static void Map(CatalogRoutes catalog, IEndpointRouteBuilder routes)
    {
        catalog.Map("/data", [], Answer).Describe(
            "listOpenData", Tags.Catalogs, "开放数据：有什么、各列的含义 Open data: what there is, and every column",
            "The data sets of the catalog with their dictionaries, and every file with its address at this day and revision.");
        routes.MapGet(CatalogRoutes.Root + "/{division}/data/{file}", (Func<HttpContext, Task>)FileAsync)
            .WithMetadata(new Described(QueryParameters.Lens, HasTables: false))
            .Produces<string>(StatusCodes.Status200OK, "application/octet-stream").RequireRateLimiting(Limits.Exports)
            .Describe(
                "getOpenData", Tags.Catalogs, "开放数据的一个文件 A file of the open data",
                "The whole data set at a day and revision: powers, delegations, departments, townships, receivers or adjustments with "
                    + ".csv, .xlsx or .json; catalog.jsonld after CPSV-AP; csv-metadata.json, the dictionary after CSVW; SHA256SUMS, the "
                    + "checksums of all of them. Repr-Digest (RFC 9530) has the SHA-256 of each.")
            .Refuses(ProblemTypes.NotFound);
    }

    private static DataAnswer Answer(CatalogRequest request)
    {
        var lens = request.View.Lens;
        var asRecorded = lens.AsRecorded ? "&asRecorded=true" : "";
        return new DataAnswer(
            request.Catalog, lens, DataLicence.Address,
            [
                .. DataSets.All.Select(
                    set => new DataSetAnswer(
                        set.Name, set.Title.Zh, set.Title.En, set.Key, set.Open(request.View, request.Words).Columns)),
            ],
            [
                .. DataFiles.All.Select(file => (file.Name, file.Type)).Append((DataFiles.Sums, "text/plain"))
                    .Select(
                        file => new DataFileAnswer(
                            file.Item1, file.Item2,
                            $"{CatalogRoutes.Root}/{request.View.Catalog.Division}/data/{file.Item1}?on={CatalogTime.Show(lens.On)}"
                                + $"&known={lens.Known}{asRecorded}")),
            ]);
    }

    private static async Task FileAsync(HttpContext http)
    {
        using var request = await CatalogRequest.OpenAsync(http, QueryParameters.Lens);
        var name = http.Route("file");
        var file = DataFiles.All.FirstOrDefault(file => file.Name == name);
        if (file is null && name != DataFiles.Sums) throw NoFile(name);
        // Addresses in the JSON-LD begin with the site's.
        if (http.RequestServices.GetRequiredService<EntityTags>().IsUnchanged(request, "file " + http.Site())) return;
        var source = new DataRequest(request.View, request.Words, http.Site());
        if (file is null)
        {
            var sums = await SumsAsync(request, source);
            await FileAnswers.SendAsync(http, Encoding.UTF8.GetBytes(sums.Text), "text/plain; charset=utf-8", name);
            return;
        }

        // Aside first, as every table: a file that fails half-way is no file, and its digest goes before it.
        await using var held = new FileBufferingWriteStream(HeldInMemory);
        var digest = await WriteAsync(file, source, held, http.RequestAborted);
        request.Dispose();
        http.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(digest)}:";
        await FileAnswers.SendAsync(http, held, file.Type, name);
    }

    private static ValueTask<DataSums> SumsAsync(CatalogRequest request, DataRequest source) =>
        request.Http.RequestServices.GetRequiredService<Remembered<DataSumsKey, DataSums>>().GetAsync(
            new DataSumsKey(LensKey.Of(request), source.Site), async stop =>
            {
                var text = new StringBuilder();
                foreach (var file in DataFiles.All)
                {
                    var digest = await WriteAsync(file, source, Stream.Null, stop);
                    text.Append(Convert.ToHexStringLower(digest)).Append("  ").Append(file.Name).Append('\n');
                }

                return new DataSums(text.ToString());
            }, request.Http.RequestAborted);

    private static async Task<byte[]> WriteAsync(DataFile file, DataRequest source, Stream output, CancellationToken stop)
    {
        using var sha = SHA256.Create();
        await using var hashed = new CryptoStream(output, sha, CryptoStreamMode.Write, leaveOpen: true);
        await file.WriteAsync(source, hashed, stop);
        await hashed.FlushFinalBlockAsync(stop);
        return sha.Hash!;
    }

    private static ProblemException NoFile(string name)
    {
        var known = string.Join(", ", DataFiles.All.Select(file => file.Name).Append(DataFiles.Sums));
        return new ProblemException(ProblemTypes.NotFound, $"没有文件“{name}”。有：{known}。", $"There is no file '{name}'. There are: {known}.");
    }
}
