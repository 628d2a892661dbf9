using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Matching;

namespace PowerCatalog.Domain.Laws.Following;

/// <summary>An entry, what rests on its documents, and how far that is dealt with.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Then">What rested on its documents when it was recorded.</param>
/// <param name="Progress">How far it is dealt with today.</param>
public sealed record FollowedEntry(LawEntry Entry, Reliance Then, EntryProgress Progress)
{
    /// <summary>By department, in order.</summary>
    public IReadOnlyList<DepartmentProgress> Departments => Progress.ByDepartment(Entry.Drafts);
}
