using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Matching;

namespace PowerCatalog.Domain.Laws.Following;

/// <summary>A power that rests on a document of an entry, and what was done about it.</summary>
/// <param name="Change">The document.</param>
/// <param name="Power">The power as it rested on it.</param>
/// <param name="Department">The department that holds it now; that of then, where it is no longer on the list.</param>
/// <param name="Status">What was done.</param>
/// <param name="Reason">Why it needs no change; null where nobody said so.</param>
public sealed record FollowedPower(
    LawChange Change, RestingPower Power, DepartmentCode Department, TouchedStatus Status, string? Reason);
