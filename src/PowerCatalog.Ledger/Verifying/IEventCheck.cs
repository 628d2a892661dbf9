namespace PowerCatalog.Ledger.Verifying;

/// <summary>A check that is shown every event of a ledger once, in the order of positions.</summary>
public interface IEventCheck
{
    /// <summary>What it has found so far.</summary>
    LedgerFindings Findings { get; }

    /// <summary>Looks at one event.</summary>
    void Take(RecordedEvent item);

    /// <summary>Called after the last event.</summary>
    void End();
}
