using System.Runtime.CompilerServices;
using System.Text;

namespace PowerCatalog.Domain.Problems;

/// <summary>
/// A problem's sentence. An interpolated string quotes at most <see cref="Quote.Longest"/> characters of each text, so that no problem
/// repeats a whole cell; the format <c>whole</c> writes a text of the program's own in full. What only somebody at the command line or a
/// program can use has the format <c>elsewhere</c>, what stands in its place for somebody at a page, <c>page</c>.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct Sentence
{
    private readonly StringBuilder _text;
    private readonly StringBuilder _onPages;

    /// <summary>Starts a sentence; the compiler gives its sizes.</summary>
    public Sentence(int literalLength, int formattedCount) =>
        (_text, _onPages) = (new StringBuilder(literalLength + (formattedCount * 16)), new StringBuilder(literalLength));

    private Sentence(string whole) => (_text, _onPages) = (new StringBuilder(whole), new StringBuilder(whole));

    /// <summary>A sentence that quotes nothing, or that is already composed.</summary>
    public static implicit operator Sentence(string whole) => new(whole);

    /// <summary>Adds literal text.</summary>
    public void AppendLiteral(string text) => Both(text);

    /// <summary>Adds a text as a quotation.</summary>
    /// <remarks>A sentence is one line, in a table and in the comment of a cell too.</remarks>
    public void AppendFormatted(string? text) => Both(Quote.Of((text ?? "").ReplaceLineEndings(" ")));

    /// <summary>Adds a text of the program's own, whole: everywhere, at pages alone, or everywhere but there.</summary>
    /// <exception cref="FormatException">The format is none of <c>whole</c>, <c>page</c>, <c>elsewhere</c>.</exception>
    public void AppendFormatted(string? text, string format)
    {
        if (format is not ("whole" or "page" or "elsewhere"))
            throw new FormatException($"'{format}' is not a format of a text in a sentence.");
        if (format != "page") _text.Append(text);
        if (format != "elsewhere") _onPages.Append(text);
    }

    /// <summary>Adds any other value, in the invariant culture.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(FormattableString.Invariant($"{value}"));

    /// <summary>The sentence for the command line and for programs.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The sentence for somebody at a page.</summary>
    public string OnPages() => _onPages.ToString();

    private void Both(string? text)
    {
        _text.Append(text);
        _onPages.Append(text);
    }
}
