using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The complete particulars of an adjustment, as recorded. A draft that lacks a required one has none and cannot be recorded.
/// </summary>
/// <param name="Adjustment">The id of the adjustment.</param>
/// <param name="Opening">Whether it opens the catalog.</param>
/// <param name="DocumentNumber">Its number; null for a list that has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Effective">From when its facts hold where they name no day of their own.</param>
/// <param name="Published">When it was published, where known.</param>
/// <param name="Remark">Its remark; null where it has none.</param>
public sealed record Particulars(
    AdjustmentId Adjustment,
    bool Opening,
    DocumentNumber? DocumentNumber,
    string Title,
    string Authority,
    DateOnly Decided,
    DateOnly Effective,
    DateOnly? Published,
    string? Remark);
