using System.Text;
using DiffPlex;

namespace PowerCatalog.Web.Layout.Parts;

/// <summary>
/// Cuts Chinese text into what changes as one: a number or a Latin word, else a character (Chinese puts no blanks between words); or whole
/// sentences.
/// </summary>
internal sealed class WordChunker : IChunker
{
    public static readonly WordChunker Words = new(sentences: false);

    public static readonly WordChunker Sentences = new(sentences: true);

    private readonly bool _sentences;

    private WordChunker(bool sentences) => _sentences = sentences;

    public IReadOnlyList<string> Chunk(string text) => [.. _sentences ? BySentence(text) : ByWord(text)];

    private static IEnumerable<string> ByWord(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            {
                word.Append((char)rune.Value);
                continue;
            }

            if (word.Length > 0) yield return Take(word);
            yield return rune.ToString();
        }

        if (word.Length > 0) yield return Take(word);
    }

    private static IEnumerable<string> BySentence(string text)
    {
        var sentence = new StringBuilder();
        foreach (var character in text)
        {
            sentence.Append(character);
            if (character is '\n' or '。' or ';' or '；') yield return Take(sentence);
        }

        if (sentence.Length > 0) yield return Take(sentence);
    }

    private static string Take(StringBuilder builder)
    {
        var text = builder.ToString();
        builder.Clear();
        return text;
    }
}
