using System.Buffers;

namespace PowerCatalog.Exchange.Tables;

/// <summary>
/// Prevents formula injection: a spreadsheet would run a cell of a text file that starts with = + - @, a tab or a line break as a formula,
/// so such a text is preceded by an apostrophe, which the reader removes again. Texts that start so after apostrophes of their own get one
/// too, so that every text round-trips.
/// </summary>
internal static class FormulaGuard
{
    // The full-width forms count too: Chinese and Japanese versions take ＝ for =.
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static string Protect(string text) => IsAtRisk(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    public static string Unprotect(string text) => text.StartsWith('\'') && IsAtRisk(text.AsSpan().TrimStart('\'')) ? text[1..] : text;

    private static bool IsAtRisk(ReadOnlySpan<char> text) => text.Length > 0 && Starts.Contains(text[0]);
}
