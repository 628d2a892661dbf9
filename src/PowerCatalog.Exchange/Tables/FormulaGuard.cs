using System.Buffers;

namespace PowerCatalog.Exchange.Tables;

/// <summary>
/// Keeps a spreadsheet that opens a text file from running a cell as a formula: a text that starts with = + - @, a tab or a line break
/// gets an apostrophe before it. The reader takes it off again, and one is put before texts that start so after apostrophes of their own,
/// so that
/// what is written and read again is the same text.
/// </summary>
internal static class FormulaGuard
{
    // The full-width forms count too: Chinese and Japanese versions take ＝ for =.
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static string Protect(string text) => IsAtRisk(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    public static string Unprotect(string text) => text.StartsWith('\'') && IsAtRisk(text.AsSpan().TrimStart('\'')) ? text[1..] : text;

    private static bool IsAtRisk(ReadOnlySpan<char> text) => text.Length > 0 && Starts.Contains(text[0]);
}
