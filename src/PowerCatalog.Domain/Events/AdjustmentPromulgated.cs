using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>An adjustment was promulgated; its facts follow, and <see cref="AdjustmentCompleted"/> ends it.</summary>
/// <param name="Adjustment">Names the adjustment.</param>
/// <param name="Opening">Whether it is the list that opened the catalog, and not a change to it.</param>
/// <param name="DocumentNumber">Its document number in normal form; null for a list that has none.</param>
/// <param name="DocumentNumberAsWritten">The number as the file has it; null where there is none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">The day of the decision.</param>
/// <param name="Effective">The day on which its facts take effect where they name none of their own.</param>
/// <param name="Published">The day of publication, where known (政府信息公开条例 第二十六条: within 20 working days).</param>
/// <param name="Facts">How many facts follow.</param>
/// <param name="LinesDigest">SHA-256 of the lines in their canonical form, hexadecimal.</param>
/// <param name="SourceDigest">SHA-256 of the file's bytes, hexadecimal.</param>
/// <param name="SourceName">The file's name.</param>
/// <param name="Approvals">Who approved it, in order; empty as long as drafts are not reviewed in the system.</param>
/// <param name="Remark">Its remark; null where it has none.</param>
public sealed record AdjustmentPromulgated(
    AdjustmentId Adjustment,
    bool Opening,
    string? DocumentNumber,
    string? DocumentNumberAsWritten,
    string Title,
    string Authority,
    DateOnly Decided,
    DateOnly Effective,
    DateOnly? Published,
    int Facts,
    string LinesDigest,
    string SourceDigest,
    string SourceName,
    IReadOnlyList<string> Approvals,
    string? Remark) : CatalogEvent;
