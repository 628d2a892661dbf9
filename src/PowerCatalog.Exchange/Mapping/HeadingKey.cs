using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>
/// Headings are compared as <see cref="Domain.Reference.Headings"/> compares them: without blanks, case, width of brackets and marks at the
/// end.
/// </summary>
internal static class HeadingKey
{
    public static string Of(string heading) => CleanText.OneLine(heading)
        .Replace(" ", "", StringComparison.Ordinal)
        .Replace('（', '(').Replace('）', ')').Replace('！', '!')
        .TrimEnd('*', '＊', ':', '：')
        .ToUpperInvariant();
}
