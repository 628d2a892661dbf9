using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Responses;

/// <summary>Chooses the form: by the extension of the address, else by Accept (RFC 9110 section 12.5.1).</summary>
internal static class ContentNegotiation
{
    public const string JsonType = "application/json";
    public const string CsvType = "text/csv";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly MediaTypeHeaderValue[] Types = [new(JsonType), new(CsvType), new(XlsxType)];
    private static readonly MediaTypeHeaderValue Problem = new(ProblemAnswer.MediaType);

    /// <exception cref="ProblemException">None of the forms is acceptable.</exception>
    public static Form Choose(HttpRequest request, bool tables)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0) return Form.Json;
        if (!MediaTypeHeaderValue.TryParseList(header, out var ranges)) throw NotAcceptable(tables);
        var best = Enumerable.Range(0, tables ? 3 : 1)
            .Select(i => (Form: (Form)i, Quality: Quality(ranges, Types[i])))
            .MaxBy(choice => choice.Quality);
        return best.Quality > 0 ? best.Form : throw NotAcceptable(tables);
    }

    /// <summary>
    /// Whether CSV is more welcome than the JSON of an answer or of a problem. What accepts neither has JSON: it is no reason to hide what
    /// became of a write.
    /// </summary>
    public static bool PrefersCsv(HttpRequest request) => Prefers(request, Form.Csv);

    /// <summary>Whether a workbook is more welcome than the JSON of an answer or of a problem.</summary>
    public static bool PrefersXlsx(HttpRequest request) => Prefers(request, Form.Xlsx);

    private static bool Prefers(HttpRequest request, Form form) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
            && Quality(ranges, Types[(int)form]) is var quality
            && quality > Quality(ranges, Types[(int)Form.Json])
            && quality > Quality(ranges, Problem);

    // The most specific range that a type falls into says how welcome it is.
    private static double Quality(IList<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue type) => ranges
        .Where(range => type.IsSubsetOf(range) || range is { MatchesAllTypes: true })
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    private static ProblemException NotAcceptable(bool tables) => tables
        ? new(
            ProblemTypes.NotAcceptable, $"此地址可给出 {JsonType}、{CsvType} 和 {XlsxType}。",
            $"This address gives {JsonType}, {CsvType} and {XlsxType}.")
        : new(ProblemTypes.NotAcceptable, $"此地址只给出 {JsonType}。", $"This address gives {JsonType} only.");
}
