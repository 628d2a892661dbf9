using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Listings.OpenData;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>Every file that a catalog can be had as, whole. Each is a function of the catalog, the lens and this build.</summary>
internal static class DataFiles
{
    /// <summary>The forms of a data set.</summary>
    public static readonly IReadOnlyList<string> Forms = ["csv", "xlsx", "json"];

    /// <summary>The list after CPSV-AP.</summary>
    public const string Services = "catalog.jsonld";

    /// <summary>The dictionary after CSVW.</summary>
    public const string Metadata = "csv-metadata.json";

    /// <summary>The checksums of all the others.</summary>
    public const string Sums = "SHA256SUMS";

    /// <summary>All but the checksums.</summary>
    public static IReadOnlyList<DataFile> All { get; } =
    [
        .. DataSets.All.SelectMany(set => Forms.Select(form => Of(set, form))),
        new(
            Services, "application/ld+json",
            (request, output, cancellation) =>
                new ServiceGraph(request.View, request.Words, request.Site).WriteAsync(output, cancellation)),
        new(Metadata, "application/csvm+json", MetadataAsync),
    ];

    /// <summary>The name of a data set in a form.</summary>
    public static string Name(DataSet set, string form) => $"{set.Name}.{form}";

    private static DataFile Of(DataSet set, string form) => form switch
    {
        "csv" => new(
            Name(set, form), ContentNegotiation.CsvType, (request, output, cancellation) =>
            {
                var content = set.Open(request.View, request.Words).Content;
                return Csv.WriteAsync(output, content.Columns, content.Rows.ToAsyncEnumerable(), cancellation);
            }),
        "xlsx" => new(
            Name(set, form), ContentNegotiation.XlsxType, (request, output, cancellation) =>
            {
                var content = set.Open(request.View, request.Words).Content;
                return Xlsx.WriteAsync(output, content.Title, content.Columns, content.Rows.ToAsyncEnumerable(), cancellation);
            }),
        _ => new(
            Name(set, form), ContentNegotiation.JsonType, (request, output, cancellation) =>
                DataJson.WriteAsync(output, request.View, set.Open(request.View, request.Words), cancellation)),
    };

    // The CSV of the same day and revision: the description does not come to stand for another.
    private static Task MetadataAsync(DataRequest request, Stream output, CancellationToken cancellation)
    {
        var lens = request.View.Lens;
        var tables = DataSets.All.Select(set => set.Open(request.View, request.Words));
        return CsvMetadata.WriteAsync(
            output, request.View, tables, set => $"{Name(set, "csv")}?on={CatalogTime.Show(lens.On)}&known={lens.Known}", cancellation);
    }
}
