using System.Runtime.CompilerServices;
using System.Text;

namespace PowerCatalog.Domain.Problems;

/// <summary>
/// A problem's sentence. An interpolated string quotes at most <see cref="Quote.Longest"/> characters of each text, so that no problem
/// repeats a whole cell; the format <c>whole</c> writes a text of the program's own in full.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct Sentence
{
    private readonly StringBuilder _text;

    /// <summary>Starts a sentence; the compiler gives its sizes.</summary>
    public Sentence(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    private Sentence(string whole) => _text = new StringBuilder(whole);

    /// <summary>A sentence that quotes nothing, or that is already composed.</summary>
    public static implicit operator Sentence(string whole) => new(whole);

    /// <summary>Adds literal text.</summary>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>Adds a text as a quotation.</summary>
    public void AppendFormatted(string? text) => _text.Append(Quote.Of(text ?? ""));

    /// <summary>Adds a text of the program's own, whole.</summary>
    /// <exception cref="FormatException">The format is not <c>whole</c>.</exception>
    public void AppendFormatted(string? text, string format) =>
        _text.Append(format == "whole" ? text : throw new FormatException($"'{format}' is not a format of a text in a sentence."));

    /// <summary>Adds any other value, in the invariant culture.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(FormattableString.Invariant($"{value}"));

    /// <summary>The sentence.</summary>
    public override string ToString() => _text.ToString();
}
