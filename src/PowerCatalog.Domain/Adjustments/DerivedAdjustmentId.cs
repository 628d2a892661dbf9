using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>
/// The id of an adjustment that is recorded in one step, without a stored draft: the same document gets the same id wherever and however
/// often it is sent.
/// </summary>
public static class DerivedAdjustmentId
{
    /// <summary>
    /// Derived from the catalog and the document number in normal form; from the digest of version 1 where there is no number.
    /// </summary>
    public static AdjustmentId Of(AdjustmentDraft draft) => AdjustmentId.Of(draft.Division, draft.NormalNumber ?? LinesDigestV1.Of(draft));
}
