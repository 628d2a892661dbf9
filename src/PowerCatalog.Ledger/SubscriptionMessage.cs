namespace PowerCatalog.Ledger;

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
