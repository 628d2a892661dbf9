namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The opinion on legality was given.</summary>
/// <param name="Digest">The digest of the lines.</param>
/// <param name="Number">The number of the opinion.</param>
/// <param name="Result">Its result.</param>
/// <param name="Text">Its text.</param>
public sealed record LegalityReviewed(string Digest, string Number, LegalityResult Result, string Text) : ProcedureEvent;
