using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The digest of lines and particulars together, as adjustments recorded it before the two were apart. It is computed to recognise those adjustments and to
/// verify them; nothing new is recorded with it. Its lengths are little-endian, as they were.
/// </summary>
public static class LinesDigestV1
{
    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public static string Of(AdjustmentDraft draft)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Take(hash, $"powercatalog-lines-1 {draft.Division.Value} {draft.Kind}", draft.Header);
        foreach (var line in draft.Lines) Take(hash, line.Kind.ToString(), line.Fields);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Lengths before texts: no two different rows give the same bytes.
    private static void Take(IncrementalHash hash, string kind, FieldValues fields)
    {
        Text(hash, kind);
        foreach (var (field, value) in fields.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Text(hash, field);
            Text(hash, value.Text);
        }
    }

    private static void Text(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
