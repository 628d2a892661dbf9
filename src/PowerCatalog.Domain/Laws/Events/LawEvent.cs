namespace PowerCatalog.Domain.Laws.Events;

/// <summary>
/// What happened to documents that the powers of a catalog may rest on, and what was done about it. It stands in a stream of its own beside
/// the catalog: it changes no power.
/// </summary>
public abstract record LawEvent;
