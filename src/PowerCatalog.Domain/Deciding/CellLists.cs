using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Cells that hold several values.</summary>
internal static class CellLists
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', '\n', ' '];

    public static string[] Split(string text) =>
        text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static IEnumerable<PowerCode> PowerCodes(string text)
    {
        // The blanks of one code that is written in groups divide nothing.
        if (text.Any(char.IsWhiteSpace) && PowerCode.TryRead(text, out var one))
        {
            yield return one;
            yield break;
        }

        foreach (var part in Split(text))
        {
            if (PowerCode.TryRead(part, out var code)) yield return code;
        }
    }
}
