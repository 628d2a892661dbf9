using PowerCatalog.Domain.Digests;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>
/// The first version of <see cref="LinesDigest"/>, which covers the particulars too. Adjustments recorded with it, and the ids of lists
/// without a number, stay verifiable.
/// </summary>
public static class LinesDigestV1
{
    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public static string Of(AdjustmentDraft draft)
    {
        using var digest = new FramedDigest(bigEndian: false);
        Add(digest, $"powercatalog-lines-1 {draft.Division.Value} {draft.Kind}", draft.Header);
        foreach (var line in draft.Lines) Add(digest, line.Kind.ToString(), line.Fields);
        return digest.FinishAsHex();
    }

    private static void Add(FramedDigest digest, string kind, FieldValues fields)
    {
        digest.Add(kind);
        foreach (var (field, value) in fields.InOrder)
        {
            digest.Add(field);
            digest.Add(value.Text);
        }
    }
}
