namespace PowerCatalog.Domain.Codes;

internal static class CodeShape
{
    public static bool IsDigits(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>One to <paramref name="longest"/> printable characters without blanks.</summary>
    public static bool IsToken(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text) || text.Length > longest) return false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c)) return false;
        }

        return true;
    }
}
