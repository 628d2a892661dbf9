using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Hashing;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The digest by which two drafts are known to say the same: of every line's fields in normal form, in the order of the lines. The particulars of the
/// adjustment (number, title, dates) are apart from it. Where a cell stands, how a heading is spelled and what a file is called make no difference.
/// </summary>
public static class LinesDigest
{
    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public static string Of(AdjustmentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using var digest = new FramedDigest();
        digest.Add($"powercatalog-lines-2 {draft.Division.Value} {draft.Kind}");
        foreach (var line in draft.Lines) Take(digest, line);
        return digest.FinishHex();
    }

    // The number of fields parts one line from the next.
    private static void Take(FramedDigest digest, DraftLine line)
    {
        digest.Add($"{line.Kind} {line.Fields.All.Count}");
        foreach (var (field, value) in line.Fields.All.OrderBy(pair => pair.Key, StringComparer.Ordinal)) digest.Add(field).Add(value.Text);
    }
}
