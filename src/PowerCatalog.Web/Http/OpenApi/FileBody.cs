using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>A file that is the whole body of a request.</summary>
/// <param name="Note">What it is and how large it may be, in both languages.</param>
/// <param name="Types">The media types that it may have.</param>
internal sealed record FileBody(string Note, IReadOnlyList<string> Types)
{
    /// <summary>A workbook, CSV or TSV with lines.</summary>
    public static FileBody Lines { get; } = new(
        "文件本身，至多 64 MB。The file itself, at most 64 MB.",
        [ContentNegotiation.XlsxType, ContentNegotiation.CsvType, "text/tab-separated-values", "application/octet-stream"]);
}
