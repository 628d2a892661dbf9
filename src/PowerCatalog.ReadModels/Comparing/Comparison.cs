using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>What is different between two states of a catalog.</summary>
/// <param name="From">The one.</param>
/// <param name="To">The other.</param>
/// <param name="Added">On the list in the other only, by code.</param>
/// <param name="Removed">On the list in the one only, by code.</param>
/// <param name="Moved">With another department, by code.</param>
/// <param name="Changed">Places that read otherwise, by code and element; a move is not among them.</param>
/// <param name="Editorial">Places where only the wording changed.</param>
/// <param name="Granted">Exercised by a township in the other only.</param>
/// <param name="Ended">Exercised by a township in the one only: recalled, run out, off the list, annulled.</param>
/// <param name="Reconciliation">Whether this agrees with what the adjustments between counted.</param>
public sealed record Comparison(
    Lens From,
    Lens To,
    IReadOnlyList<ComparedPower> Added,
    IReadOnlyList<ComparedPower> Removed,
    IReadOnlyList<MovedPower> Moved,
    IReadOnlyList<ChangedPlace> Changed,
    IReadOnlyList<ChangedPlace> Editorial,
    IReadOnlyList<ComparedDelegation> Granted,
    IReadOnlyList<ComparedDelegation> Ended,
    Reconciliation Reconciliation);

/// <summary>A power that one of two states has.</summary>
public sealed record ComparedPower(string Code, string Name, Category Category, string Department, string DepartmentName);

/// <summary>A power that another department holds.</summary>
public sealed record MovedPower(string Code, string Name, string FromDepartment, string FromName, string ToDepartment, string ToName);

/// <summary>One place: an element of a power that reads otherwise.</summary>
/// <param name="Code">The power.</param>
/// <param name="Name">Its name in the other state.</param>
/// <param name="Element">The element's key; name, category and suspended among them.</param>
/// <param name="Before">What the one state says; null where nothing.</param>
/// <param name="After">What the other says; null where nothing.</param>
public sealed record ChangedPlace(string Code, string Name, string Element, string? Before, string? After);

/// <summary>A power that a township exercises in one of two states.</summary>
public sealed record ComparedDelegation(string Code, string Name, string Township, string TownshipName, DateOnly Since);

/// <summary>The counts of a comparison beside the sums of the adjustments between the two states.</summary>
/// <param name="Counts">Each count.</param>
/// <param name="Reasons">Why they differ, where they do.</param>
public sealed record Reconciliation(IReadOnlyList<ReconciledCount> Counts, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Whether all agree.</summary>
    public bool Agrees => Counts.All(count => count.Difference == 0);
}

/// <summary>One count both ways.</summary>
/// <param name="Key">added, removed, moved, changed or places.</param>
/// <param name="Compared">What the two lists give.</param>
/// <param name="Decided">What the adjustments between add up to; corrections and annulments counted back.</param>
public sealed record ReconciledCount(string Key, long Compared, long Decided)
{
    /// <summary>How much the adjustments count more.</summary>
    public long Difference => Decided - Compared;
}

/// <summary>Why counts differ.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Count">How many powers or adjustments it is about.</param>
/// <param name="Zh">A sentence.</param>
/// <param name="En">The same in English.</param>
public sealed record Reason(string Code, long Count, string Zh, string En);
