namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The reform office reviewed the lines and agrees.</summary>
/// <param name="Digest">The digest of the lines.</param>
/// <param name="Text">The opinion.</param>
/// <param name="Despite">Why it goes on without opinions that were asked, or against them; null where there are none such.</param>
public sealed record AdjustmentReviewed(string Digest, string Text, string? Despite) : ProcedureEvent;
