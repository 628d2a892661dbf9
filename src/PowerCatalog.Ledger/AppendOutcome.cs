namespace PowerCatalog.Ledger;

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>The events are durable: this append wrote them, or an earlier one wrote the same events.</summary>
    Appended,

    /// <summary>The stream is not as expected; nothing was written.</summary>
    WrongExpectedRevision,
}
