using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Deciding;

/// <summary>An adjustment that is recorded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="LinesDigest">The digest of its lines, of either version.</param>
/// <param name="DocumentNumber">Its document number in normal form; null for a list that has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Effective">From when its facts hold where they name no day of their own.</param>
/// <param name="Published">When it was published; null where that is not known.</param>
/// <param name="Remark">What it says beside.</param>
public sealed record KnownAdjustment(
    AdjustmentId Id,
    long Revision,
    string LinesDigest,
    string? DocumentNumber,
    string Title,
    string Authority,
    DateOnly Decided,
    DateOnly Effective,
    DateOnly? Published,
    string? Remark);
