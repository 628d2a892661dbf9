using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Events;

/// <summary>An entry was withdrawn, as one recorded by mistake: it counts in no figure and asks nothing of anybody.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Reason">Why.</param>
public sealed record LawEntryWithdrawn(LawEntryId Entry, string Reason) : LawEvent;
