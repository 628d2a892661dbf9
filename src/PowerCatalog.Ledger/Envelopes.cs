namespace PowerCatalog.Ledger;

/// <summary>An event to be recorded.</summary>
/// <param name="Id">Unique in its stream; derived from the adjustment, so that a retry is the same event.</param>
/// <param name="Type">The registered name with its version, as <c>PowerAdded.v1</c>.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
/// <param name="Metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
public sealed record NewEvent(Guid Id, string Type, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Metadata);

/// <summary>An event as recorded. The memory is the event's own and stays valid.</summary>
/// <param name="Position">Its place among all events.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Revision">Its place in the stream, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">The registered name with its version.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
/// <param name="Metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
/// <param name="Recorded">When it was recorded, UTC, to the microsecond; never earlier than that of any event before it.</param>
public sealed record RecordedEvent(
    Position Position,
    StreamName Stream,
    long Revision,
    Guid Id,
    string Type,
    ReadOnlyMemory<byte> Data,
    ReadOnlyMemory<byte> Metadata,
    DateTimeOffset Recorded);

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>The events are durable, by this append or, the same ones, by an earlier.</summary>
    Appended,

    /// <summary>The stream is not as expected; nothing was written.</summary>
    WrongExpectedRevision,
}

/// <summary>What became of an append.</summary>
/// <param name="Outcome">Recorded, or refused.</param>
/// <param name="Revision">Recorded: the revision of the append's last event. Refused: the stream's last revision, -1 where it has none.</param>
/// <param name="Position">Recorded: the position of the append's last event (of the stream's last for an empty append). Refused: <see cref="Position.Start"/>.</param>
/// <param name="AlreadyRecorded">Whether all the events were there before; false for an empty append.</param>
public readonly record struct AppendResult(AppendOutcome Outcome, long Revision, Position Position, bool AlreadyRecorded);

/// <summary>What a subscription yields.</summary>
public abstract record SubscriptionMessage
{
    private SubscriptionMessage()
    {
    }

    /// <summary>An event of the subscription's prefix.</summary>
    public sealed record Event(RecordedEvent Recorded) : SubscriptionMessage;

    /// <summary>All events up to here that match were yielded; a subscriber may resume from here.</summary>
    public sealed record Checkpoint(Position Position) : SubscriptionMessage;

    /// <summary>All events that were committed when this was sent have been yielded. Comes at every return to live.</summary>
    public sealed record CaughtUp(Position Position) : SubscriptionMessage;
}

/// <summary>The ledger cannot do what it was asked; the message says what happened and what an operator can do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>With a message for the operator.</summary>
    public LedgerException(string message) : base(message)
    {
    }

    /// <summary>With a message for the operator and the cause.</summary>
    public LedgerException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>For serialisers.</summary>
    public LedgerException()
    {
    }
}
