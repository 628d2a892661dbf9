using System.Text.RegularExpressions;

namespace PowerCatalog.Exchange.Files;

/// <summary>
/// The formula <c>="640115001000"</c>, which people and programs write so that a spreadsheet keeps a code's zeros: it computes nothing and
/// stands for its text.
/// </summary>
internal static partial class ConstantFormula
{
    /// <summary>The text of a formula, with or without its equals sign; null where it computes something.</summary>
    public static string? TextOf(string formula) => Constant().Match(formula) is { Success: true } match
        ? match.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
        : null;

    /// <summary>Whether the text of a cell in a text file is a formula for the spreadsheet that opens it.</summary>
    public static bool IsFormula(string text) => Formula().IsMatch(text);

    [GeneratedRegex("""^\s*=?\s*"(?<text>(?:[^"]|"")*)"\s*$""")]
    private static partial Regex Constant();

    // An equals sign before a name, a figure, a bracket or a sign; in a text such as ==== it is an ornament.
    [GeneratedRegex("""^=\s*[A-Za-z0-9("'$+\-@{]""")]
    private static partial Regex Formula();
}
