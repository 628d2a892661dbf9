using System.Globalization;
using PowerCatalog.Domain.Digests;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>
/// The digest of a draft's lines: the catalog, the kind and every line's fields in normal form, in the order of the lines. It does not
/// cover the particulars, so a draft keeps its digest when it gets its number; nor the position of cells, the spelling of headings or the
/// file's name.
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

    // The number of fields comes first, so that the boundaries between lines are part of the digest.
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
