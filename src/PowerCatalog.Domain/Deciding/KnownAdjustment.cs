using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Deciding;

/// <summary>A recorded adjustment, as far as a draft of the same document needs it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="LinesDigest">The digest of its lines, of the version that it was recorded with.</param>
/// <param name="DocumentNumber">Its number in normal form; null for a list that has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Effective">From when its facts hold where they name no day of their own.</param>
/// <param name="Published">When it was published, where known.</param>
/// <param name="Remark">Its remark; null where it has none.</param>
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
