using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Events;

/// <summary>Powers that rest on documents of an entry were looked at and need no change.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Powers">The powers, in order.</param>
/// <param name="Reason">Why they need none.</param>
public sealed record PowersUnaffected(LawEntryId Entry, IReadOnlyList<PowerCode> Powers, string Reason) : LawEvent;
