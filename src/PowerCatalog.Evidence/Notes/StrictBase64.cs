namespace PowerCatalog.Evidence.Notes;

/// <summary>
/// Base64 (RFC 4648, section 4) of which each value has one text only: no white space, full padding, no bits that say nothing.
/// </summary>
public static class StrictBase64
{
    /// <summary>Reads a text; false where it is not what writing its bytes gives.</summary>
    public static bool TryRead(string text, out byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, bytes, out var written)) return false;
        bytes = bytes[..written];
        return Convert.ToBase64String(bytes) == text;
    }
}
