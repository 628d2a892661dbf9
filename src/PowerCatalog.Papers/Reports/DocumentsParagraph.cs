using PowerCatalog.Domain.Laws.Figures;

namespace PowerCatalog.Papers.Reports;

/// <summary>The paragraph on the documents of a year, as reports print it beside that on the list.</summary>
public static class DocumentsParagraph
{
    /// <summary>The paragraph; what is nought is not said.</summary>
    public static string Of(YearFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var total = figures.Total;
        IEnumerable<(string Verb, int Count)> results =
            [("废止", total.Repealed), ("宣布失效", total.Expired), ("修改", total.Amended), ("继续有效", total.Retained)];
        var said = results.Where(result => result.Count > 0).Select(result => $"{result.Verb}{result.Count}件");
        return $"{figures.Year}年清理法规、规章和文件，{string.Join('、', said)}。";
    }
}
