namespace PowerCatalog.Domain.Problems;

/// <summary>Shortens text from people for use in a sentence.</summary>
public static class Quote
{
    /// <summary>The most characters of a text that a problem quotes.</summary>
    public const int Longest = 100;

    /// <summary>The text, or its beginning followed by … where it is longer than <see cref="Longest"/> characters.</summary>
    public static string Of(string text) => Of(text, Longest);

    /// <summary>The text, or its beginning followed by … where it is longer; surrogate pairs are never split.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Characters (UTF-16) of the result at most; 2 or more.</param>
    public static string Of(string text, int longest) => text.Length <= longest ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), "…");
}
