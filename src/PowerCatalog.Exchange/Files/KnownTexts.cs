namespace PowerCatalog.Exchange.Files;

/// <summary>
/// The texts of a file, each once: the rows of a list say the same of departments, categories, conditions and legal bases again and again,
/// and a workbook need not share its strings. Bounded: once there are too many, it begins anew.
/// </summary>
internal sealed class KnownTexts
{
    private const int Most = 65_536;

    // Longer ones are rarely said twice.
    private const int Longest = 2_000;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public KnownTexts() => _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text, as it was given before where it was.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest) return text.ToString();
        if (_bySpan.TryGetValue(text, out var known)) return known;
        if (_texts.Count >= Most) _texts.Clear();
        var own = text.ToString();
        _texts.Add(own);
        return own;
    }
}
