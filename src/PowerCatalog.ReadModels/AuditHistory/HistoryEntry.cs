namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>One change, of an element or of the power as a whole.</summary>
/// <param name="Revision">The fact's revision.</param>
/// <param name="Power">The power's code.</param>
/// <param name="Type">
/// The event's registered name, as <c>PowerElementsChanged.v1</c>; the current one, also where an earlier version was recorded.
/// </param>
/// <param name="Element">The element; null where the power as a whole changed.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
/// <param name="Effective">The effective date, the first clock.</param>
/// <param name="Recorded">When it was recorded, the second clock.</param>
/// <param name="Known">The revision at which it became known.</param>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="DocumentNumber">The adjustment's document number; null for a list that has none.</param>
/// <param name="AdjustmentTitle">Its title.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Line">The line of the adjustment.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Corrects">For a correction: the revision that it corrects.</param>
/// <param name="CorrectedBy">The revision of the correction of it that is known; null where there is none.</param>
/// <param name="AnnulledBy">The document number (or id) of what annulled its adjustment, as known; null where it stands.</param>
/// <param name="AnnulledFrom">The day from which it is annulled; null where it stands, or was annulled from the start.</param>
public sealed record HistoryEntry(
    long Revision,
    string Power,
    string Type,
    string? Element,
    string? Before,
    string? After,
    bool Editorial,
    DateOnly Effective,
    DateTimeOffset Recorded,
    long Known,
    string Adjustment,
    string? DocumentNumber,
    string AdjustmentTitle,
    DateOnly Decided,
    int Line,
    string Actor,
    long? Corrects,
    long? CorrectedBy,
    string? AnnulledBy,
    DateOnly? AnnulledFrom);
