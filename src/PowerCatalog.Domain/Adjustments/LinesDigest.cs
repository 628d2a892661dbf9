using System.Globalization;
using PowerCatalog.Domain.Digests;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>
/// The digest by which two drafts are known to have the same lines: of the catalog, the kind and every line's fields in normal form, in the
/// order of the lines. The particulars are apart, so that a draft keeps its digest when it gets its number. Where a cell stands, how a
/// heading is spelled and what a file is called make no difference.
/// </summary>
public static class LinesDigest
{
    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public static string Of(AdjustmentDraft draft)
    {
        using var digest = new FramedDigest();
        digest.Add("powercatalog-lines-2");
        digest.Add(draft.Division.Value);
        digest.Add(draft.Kind.ToString());
        foreach (var line in draft.Lines) Add(digest, line);
        return digest.FinishAsHex();
    }

    // The count stands before the fields: where one line ends and the next begins is part of the digest.
    private static void Add(FramedDigest digest, DraftLine line)
    {
        digest.Add(line.Kind.ToString());
        digest.Add(line.Fields.All.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (field, value) in line.Fields.InOrder)
        {
            digest.Add(field);
            digest.Add(value.Text);
        }
    }
}
