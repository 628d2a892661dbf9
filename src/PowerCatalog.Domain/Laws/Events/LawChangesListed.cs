using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Events;

/// <summary>
/// A part of the documents of an entry. It comes before the event that records the entry, which a failure may keep from being recorded:
/// parts alone say nothing.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Changes">The documents, in order.</param>
public sealed record LawChangesListed(LawEntryId Entry, int Part, IReadOnlyList<LawChange> Changes) : LawEvent;
