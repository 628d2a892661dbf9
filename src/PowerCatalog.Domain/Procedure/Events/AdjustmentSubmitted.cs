namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The draft was submitted for review.</summary>
/// <param name="Digest">The digest of the lines.</param>
public sealed record AdjustmentSubmitted(string Digest) : ProcedureEvent;
