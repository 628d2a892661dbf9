namespace PowerCatalog.Domain.Events;

/// <summary>
/// An event of the stream <c>catalog-{division}</c>. A name is a past tense that states the cause; no event carries its stream's name or
/// its revision.
/// </summary>
public abstract record CatalogEvent;
