namespace PowerCatalog.Domain.Problems;

/// <summary>Shortens what people wrote, so that a sentence about it stays a sentence.</summary>
public static class Quote
{
    /// <summary>Characters that a problem quotes of a text at most.</summary>
    public const int Longest = 100;

    /// <summary>The text; where it is longer, its beginning with … behind, <see cref="Longest"/> characters in all.</summary>
    public static string Of(string text) => Of(text, Longest);

    /// <summary>The text; where it is longer, its beginning with … behind, without half a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Characters (UTF-16) of the result at most; 2 or more.</param>
    public static string Of(string text, int longest) => text.Length <= longest ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), "…");
}
