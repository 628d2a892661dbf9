using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Files;

/// <summary>Whether a text has no visible character.</summary>
internal static class BlankText
{
    // Almost every cell starts with a visible character; only the others need cleaning.
    public static bool Is(string text) => text.Length == 0 || (!IsPlain(text[0]) && CleanText.Of(text).Length == 0);

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '一' and <= '鿿';
}
