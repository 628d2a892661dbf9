namespace PowerCatalog.Ledger;

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>The events are durable, by this append or, the same ones, by an earlier.</summary>
    Appended,

    /// <summary>The stream is not as expected; nothing was written.</summary>
    WrongExpectedRevision,
}
