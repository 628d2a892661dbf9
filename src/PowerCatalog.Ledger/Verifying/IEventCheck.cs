namespace PowerCatalog.Ledger.Verifying;

/// <summary>
/// A check that is shown every event of a ledger once. What an event says by itself is worked out on all processors, what it means after
/// those before it in the order of positions.
/// </summary>
public interface IEventCheck
{
    /// <summary>What it has found so far.</summary>
    LedgerFindings Findings { get; }

    /// <summary>
    /// Looks at successive events, each by itself, as reading their JSON does. Several batches may be looked at at once, in any order, so
    /// this changes nothing; what remains to be done is returned, and done batch by batch in the order of positions, while later ones
    /// are looked at. An exception ends the whole verification: what is wrong with an event is a finding.
    /// </summary>
    /// <param name="batch">At most 128 events, or as many as hold 256 KiB of data; about six batches are held at once.</param>
    Action Look(IReadOnlyList<RecordedEvent> batch);

    /// <summary>Called after the last event.</summary>
    /// <param name="isWhole">Whether that is the ledger's last: false where the events after it cannot be read.</param>
    void End(bool isWhole);
}
