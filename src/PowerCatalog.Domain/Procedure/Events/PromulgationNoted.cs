namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>
/// The adjustment stands in its catalog; noted after it was recorded there, or found there after a failure between the two.
/// </summary>
/// <param name="Digest">The digest of the lines that were recorded.</param>
/// <param name="Revision">The revision that completes it in the catalog.</param>
/// <param name="DocumentNumber">Its document number in normal form; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Decided">The day of the decision.</param>
/// <param name="Effective">The day on which it takes effect.</param>
public sealed record PromulgationNoted(
    string Digest, long Revision, string? DocumentNumber, string Title, DateOnly Decided, DateOnly Effective) : ProcedureEvent;
