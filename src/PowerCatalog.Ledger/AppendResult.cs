namespace PowerCatalog.Ledger;

/// <summary>What became of an append.</summary>
/// <param name="Outcome">Recorded, or refused.</param>
/// <param name="Revision">
/// Recorded: the revision of the append's last event. Refused: the stream's last revision, -1 where it has none.
/// </param>
/// <param name="Position">
/// Recorded: the position of the append's last event (of the stream's last for an empty append). Refused: <see cref="Position.Start"/>.
/// </param>
/// <param name="AlreadyRecorded">Whether all the events were there before; false for an empty append.</param>
public readonly record struct AppendResult(AppendOutcome Outcome, long Revision, Position Position, bool AlreadyRecorded);
