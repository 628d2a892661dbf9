namespace PowerCatalog.Web.Http.Keeping;

/// <summary>
/// Estimates how many bytes answers and their keys take in memory, rather too many than too few: texts make up nearly all of them.
/// </summary>
internal static class AnswerSize
{
    // The head of a string, its length and the reference to it; a row has a head, numbers and dates beside its texts.
    private const int OfText = 32;
    private const int OfRow = 160;

    /// <summary>Of a row with these texts; null is none.</summary>
    public static long Of(params ReadOnlySpan<string?> texts)
    {
        long bytes = OfRow;
        foreach (var text in texts) bytes += text is null ? 0 : OfText + (2L * text.Length);
        return bytes;
    }

    /// <summary>Of a key: a text or a record, which shows all that it holds as text.</summary>
    public static long OfKey(object key) => Of(key.ToString());
}
