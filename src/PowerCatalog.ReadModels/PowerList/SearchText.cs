using System.Text;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>
/// Text search in Chinese without a dictionary: every Han character is a token and a word is a phrase of adjacent tokens, so words of any
/// length are found with one index. Latin words and numbers are tokens as they are. A trigram index cannot find words of one or two
/// characters (decision 1). Look-alikes are found by the ordinary characters.
/// </summary>
internal static class SearchText
{
    // What a power is called beside its name, and what it rests on.
    private static readonly string[] Elements =
        ["parentItem", "shortName", "subItem", "baseCode", "implementationCode", LegalBases.LegalBasisWriter.Element];

    /// <summary>
    /// The searched text of a power: its codes, names, parent item and legal basis, and the office's own elements.
    /// </summary>
    public static string Of(PowerState state)
    {
        var builder = new StringBuilder(1024);
        Append(builder, state.Code.Value);
        Append(builder, state.Name);
        foreach (var element in Elements) Append(builder, state.Elements[element]);
        foreach (var own in OwnOf(state)) Append(builder, own.Value);
        return builder.ToString();
    }

    /// <summary>Whether two states have the same searched text.</summary>
    public static bool IsSame(PowerState state, PowerState other) =>
        state.Code == other.Code && state.Name == other.Name
        && Array.TrueForAll(Elements, element => state.Elements[element] == other.Elements[element])
        && OwnOf(state).SequenceEqual(OwnOf(other));

    /// <summary>The words of a query.</summary>
    public static string[] Words(string? text) =>
        (text ?? "").Split((char[])[' ', '\u3000', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The query for texts with every word of <paramref name="text"/>; null where there is nothing to search for.</summary>
    public static string? Query(string? text)
    {
        var phrases = Words(text).Select(Phrase).Where(phrase => phrase is not null).ToList();
        return phrases.Count == 0 ? null : string.Join(" AND ", phrases);
    }

    // A quoted phrase of tokens; the last Latin token may be the beginning of a word.
    private static string? Phrase(string word)
    {
        var builder = new StringBuilder();
        Append(builder, word);
        var tokens = builder.ToString().Trim();
        if (tokens.Length == 0) return null;
        return char.IsAsciiLetterOrDigit(tokens[^1]) ? $"\"{tokens}\" *" : $"\"{tokens}\"";
    }

    private static IEnumerable<KeyValuePair<string, string>> OwnOf(PowerState state) =>
        state.Elements.Where(element => OwnElement.Is(element.Key));

    private static void Append(StringBuilder builder, string? text)
    {
        if (text is null) return;
        Span<char> units = stackalloc char[2];
        foreach (var rune in TextKey.OfSearch(text).EnumerateRunes())
        {
            var character = units[..rune.EncodeToUtf16(units)];
            if (!Rune.IsLetter(rune) && !Rune.IsNumber(rune)) builder.Append(' ');
            else if (rune.Value < 0x2E80) builder.Append(character);
            else builder.Append(' ').Append(character).Append(' ');
        }

        builder.Append(' ');
    }
}
