using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>A part of a sentence: words of the program in both languages, or text of the catalog, which stays as it is.</summary>
/// <param name="Text">The part in both languages.</param>
/// <param name="IsData">Whether it is text of the catalog.</param>
public sealed record Phrase(Bilingual Text, bool IsData)
{
    /// <summary>Words of the program.</summary>
    public static Phrase Words(string zh, string en) => new(new Bilingual(zh, en), false);

    /// <summary>Text of the catalog.</summary>
    public static Phrase Data(string text) => new(new Bilingual(text, text), true);

    /// <summary>The whole sentence in both languages.</summary>
    public static Bilingual Join(IReadOnlyList<Phrase> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return new Bilingual(
            string.Concat(phrases.Select(phrase => phrase.Text.Zh)), string.Concat(phrases.Select(phrase => phrase.Text.En)));
    }
}
