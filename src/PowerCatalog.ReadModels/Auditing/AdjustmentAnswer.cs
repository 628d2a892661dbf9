namespace PowerCatalog.ReadModels.Auditing;

/// <summary>An adjustment.</summary>
/// <param name="Revision">The revision that completed it: version N of the list is the list as this adjustment left it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Opening">Whether it opened the catalog.</param>
/// <param name="DocumentNumber">Its document number; null for a list that has none.</param>
/// <param name="DocumentNumberAsWritten">The number as the file has it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Effective">The effective date of facts without one of their own.</param>
/// <param name="Published">When it was published, where known.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="LinesDigest">SHA-256 of its lines.</param>
/// <param name="SourceDigest">SHA-256 of the file.</param>
/// <param name="SourceName">The file's name.</param>
/// <param name="Remark">What it says beside.</param>
/// <param name="Counts">What it did.</param>
public sealed record AdjustmentAnswer(
    long Revision,
    string Id,
    bool Opening,
    string? DocumentNumber,
    string? DocumentNumberAsWritten,
    string Title,
    string Authority,
    DateOnly Decided,
    DateOnly Effective,
    DateOnly? Published,
    DateTimeOffset Recorded,
    string Actor,
    string LinesDigest,
    string SourceDigest,
    string SourceName,
    string? Remark,
    AdjustmentTotals Counts);
