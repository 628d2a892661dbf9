namespace PowerCatalog.Domain.Events;

/// <summary>
/// An event of the stream <c>adjustment-{id}</c>: what was received for an adjustment, what was prepared of it, and what people did on its
/// way.
/// </summary>
public abstract record AdjustmentEvent;
