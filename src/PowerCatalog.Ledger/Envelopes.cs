namespace PowerCatalog.Ledger;

/// <summary>An event to be recorded.</summary>
/// <param name="Id">Unique in its stream; derived from the adjustment, so that a retry is the same event.</param>
/// <param name="Type">The registered name with its version, as <c>PowerAdded.v1</c>.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
/// <param name="Metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
public sealed record NewEvent(Guid Id, string Type, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Metadata)
{
    /// <summary>
    /// When it was recorded, for an event that comes from another ledger: UTC, whole microseconds, not before the event before it in its
    /// stream. Null for all others: the engine says when.
    /// </summary>
    public DateTimeOffset? Recorded { get; init; }
}

/// <summary>An event as recorded. The memory is the event's own and stays valid.</summary>
/// <param name="Position">Its place among all events.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Revision">Its place in the stream, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">The registered name with its version.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
/// <param name="Metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
/// <param name="Recorded">
/// When it was recorded, UTC, to the microsecond; never earlier than that of any event before it in its stream.
/// </param>
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
/// <param name="Revision">
/// Recorded: the revision of the append's last event. Refused: the stream's last revision, -1 where it has none.
/// </param>
/// <param name="Position">
/// Recorded: the position of the append's last event (of the stream's last for an empty append). Refused: <see cref="Position.Start"/>.
/// </param>
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

    /// <summary>
    /// All events that the subscription had heard of when this was sent have been yielded. Comes at every return to live.
    /// </summary>
    public sealed record CaughtUp(Position Position) : SubscriptionMessage;

    /// <summary>
    /// The ledger cannot be reached; the subscription tries again by itself and goes on from where it was, with whatever message comes
    /// next. Comes once for each try that failed.
    /// </summary>
    /// <param name="Reason">What happened, for an operator.</param>
    public sealed record Interrupted(string Reason) : SubscriptionMessage;
}

/// <summary>Why a ledger did not do what it was asked.</summary>
public enum LedgerFailure
{
    /// <summary>None of the others; the message says what.</summary>
    Other,

    /// <summary>No server answers, it is not ready, or it has no quorum. Nothing was written; later it may go.</summary>
    Unavailable,

    /// <summary>The server did not say whether the append was written, and could not be asked. Sending the same again is safe.</summary>
    OutcomeUnknown,

    /// <summary>One event is larger than the server takes. Nothing was written.</summary>
    TooLarge,

    /// <summary>The server knows the user and refuses. Nothing was written.</summary>
    AccessDenied,

    /// <summary>The server does not know the user or the password. Nothing was written.</summary>
    Unauthenticated,
}

/// <summary>The ledger cannot do what it was asked; the message says what happened and what an operator can do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>With the kind of failure, a message for the operator and, where there is one, the cause.</summary>
    public LedgerException(LedgerFailure failure, string message, Exception? inner = null) : base(message, inner) => Failure = failure;

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

    /// <summary>Why.</summary>
    public LedgerFailure Failure { get; }
}
