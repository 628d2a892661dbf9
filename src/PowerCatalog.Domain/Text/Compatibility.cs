using System.Text;

namespace PowerCatalog.Domain.Text;

/// <summary>The compatibility decompositions of Unicode (UAX #15, form KC) of the blocks that occur in Chinese documents.</summary>
internal static class Compatibility
{
    private static readonly Lazy<Dictionary<Rune, string>> Table = new(() => UnicodeTable.Read("compatibility.txt"));

    /// <summary>The characters that stand for others.</summary>
    public static IEnumerable<Rune> Characters => Table.Value.Keys;

    /// <summary>What a character stands for; the character itself where it has no decomposition.</summary>
    public static string Of(Rune character) => Table.Value.GetValueOrDefault(character) ?? character.ToString();
}
