using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The document that a draft is of.</summary>
public static class DocumentOf
{
    /// <summary>Its number in normal form; null where the draft has none, or an empty shell like 〔〕.</summary>
    public static string? Number(AdjustmentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Header[Fields.DocumentNumber] is { } cell && DocumentNumber.Parse(cell.Text) is { Normal.Length: > 0 } number ? number.Normal : null;
    }

    /// <summary>
    /// The id of the adjustment where it is recorded in one step: it follows from the catalog and the number, or for a list without one from the former digest of
    /// its lines, so that a retry after a lost answer is the same adjustment.
    /// </summary>
    public static AdjustmentId Id(AdjustmentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return AdjustmentId.Of(draft.Division, Number(draft) ?? LinesDigestV1.Of(draft));
    }
}
