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
        foreach (var part in Split(text))
        {
            if (PowerCode.TryRead(part, out var code)) yield return code;
        }
    }
}
