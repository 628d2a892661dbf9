using PowerCatalog.Domain.Text;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>
/// The levels at which a power is exercised (行使层级), as the read model keeps them: each between two marks, so that one is found among
/// several. 市级、县级 and 市级/县级 are two levels.
/// </summary>
internal static class Levels
{
    private const char Mark = '、';
    private static readonly char[] Between = ['、', '，', ',', ';', '；', '/', '\n', ' '];

    /// <summary>As it is kept; empty where none is given.</summary>
    public static string Write(string? element)
    {
        var levels = TextKey.OfCode(element).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return levels.Length == 0 ? "" : Mark + string.Join(Mark, levels) + Mark;
    }

    /// <summary>The levels in what is kept.</summary>
    public static string[] Read(string kept) => kept.Split(Mark, StringSplitOptions.RemoveEmptyEntries);
}
