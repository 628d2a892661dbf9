namespace PowerCatalog.Ledger;

/// <summary>What a subscription yields.</summary>
public abstract record SubscriptionMessage
{
    private SubscriptionMessage()
    {
    }

    /// <summary>An event of the subscription's prefix.</summary>
    /// <param name="Recorded">The event.</param>
    public sealed record Event(RecordedEvent Recorded) : SubscriptionMessage;

    /// <summary>All matching events up to this position have been yielded; a subscriber may resume from it.</summary>
    /// <param name="Position">The position.</param>
    public sealed record Checkpoint(Position Position) : SubscriptionMessage;

    /// <summary>
    /// All events that existed when this was sent have been yielded. Sent at every return to live.
    /// </summary>
    /// <param name="Position">The position of the last of them.</param>
    public sealed record CaughtUp(Position Position) : SubscriptionMessage;

    /// <summary>
    /// The ledger cannot be reached. The subscription retries by itself and continues where it was with the next message. Sent once for
    /// each failed attempt.
    /// </summary>
    /// <param name="Reason">What happened, for an operator.</param>
    public sealed record Interrupted(string Reason) : SubscriptionMessage;
}
