namespace PowerCatalog.Domain.Events;

/// <summary>
/// An event of the stream <c>catalog-{division}</c>. Event names are in the past tense and state the cause. No event carries the name of
/// its stream or its revision.
/// </summary>
public abstract record CatalogEvent;
