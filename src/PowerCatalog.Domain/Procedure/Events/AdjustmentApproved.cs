namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The government approved.</summary>
/// <param name="Digest">The digest of the lines.</param>
/// <param name="Number">The number of the approval or of the minutes; null where it has none.</param>
/// <param name="On">The day of the approval.</param>
/// <param name="Text">What was noted; null where nothing.</param>
public sealed record AdjustmentApproved(string Digest, string? Number, DateOnly On, string? Text) : ProcedureEvent;
