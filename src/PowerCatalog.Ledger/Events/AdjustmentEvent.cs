namespace PowerCatalog.Ledger.Events;

/// <summary>An event of the stream <c>adjustment-{id}</c>: what was received for an adjustment, and what was prepared of it.</summary>
public abstract record AdjustmentEvent;
