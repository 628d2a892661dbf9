namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>An adjustment.</summary>
/// <param name="Revision">The revision that completed it: version N of the list is the list as this adjustment left it.</param>
/// <param name="Adjustment">Its id.</param>
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
/// <param name="Remark">Its remark; null where it has none.</param>
/// <param name="Added">Powers added.</param>
/// <param name="Removed">Powers removed.</param>
/// <param name="PowersChanged">Powers changed.</param>
/// <param name="ElementChanges">Places changed in powers.</param>
/// <param name="ServicesAdded">Services added.</param>
/// <param name="ServicesRemoved">Services removed.</param>
/// <param name="ServicesChanged">Services changed.</param>
/// <param name="Transferred">Items transferred.</param>
/// <param name="Delegated">Items delegated to townships.</param>
/// <param name="Recalled">Items recalled.</param>
/// <param name="Departments">The number of departments whose items it changed.</param>
public sealed record AdjustmentAnswer(
    long Revision,
    string Adjustment,
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
    long Added,
    long Removed,
    long PowersChanged,
    long ElementChanges,
    long ServicesAdded,
    long ServicesRemoved,
    long ServicesChanged,
    long Transferred,
    long Delegated,
    long Recalled,
    long Departments);
