namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>
/// The adjustment is about to be recorded in its catalog. From here on nothing but the outcome follows, <see cref="PromulgationNoted"/> or
/// <see cref="AdjustmentReturned"/>, so that nobody changes lines that are being recorded; whoever comes after a failure carries on.
/// </summary>
/// <param name="Digest">The digest of the lines.</param>
/// <param name="Particulars">Particulars of the decision; they take precedence over those of the draft.</param>
public sealed record PromulgationBegun(string Digest, IReadOnlyList<StatedParticular> Particulars) : ProcedureEvent;
