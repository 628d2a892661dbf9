using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>The differences between two states of a catalog.</summary>
/// <param name="From">The first state.</param>
/// <param name="To">The second state.</param>
/// <param name="Added">Powers only in the second state, by code.</param>
/// <param name="Removed">Powers only in the first state, by code.</param>
/// <param name="Moved">Powers with another department, by code.</param>
/// <param name="Changed">Elements that differ, by code and element, without the department.</param>
/// <param name="Editorial">Places where only the wording changed.</param>
/// <param name="Granted">Exercised by a township or another receiver in the other only.</param>
/// <param name="Ended">Exercised by a township or another receiver in the one only: recalled, run out, off the list, annulled.</param>
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
    Reconciliation Reconciliation)
{
    /// <summary>The adjustments that account for each power that differs, by code.</summary>
    public IReadOnlyList<DecidedDifference> Decisions { get; init; } = [];

    /// <summary>Each difference's power.</summary>
    internal IEnumerable<string> Codes => Added.Concat(Removed).Select(power => power.Code).Concat(Moved.Select(power => power.Code))
        .Concat(Changed.Concat(Editorial).Select(place => place.Code)).Concat(Granted.Concat(Ended).Select(pair => pair.Code));
}

/// <summary>The adjustments that account for a power that differs.</summary>
/// <param name="Code">The power.</param>
/// <param name="Adjustments">
/// Each, in the order recorded; none where nothing was decided between, as of a delegation whose term ran out.
/// </param>
public sealed record DecidedDifference(string Code, IReadOnlyList<DecidedBy> Adjustments);

/// <summary>An adjustment that accounts for a difference.</summary>
/// <param name="Known">The revision that completed it.</param>
/// <param name="DocumentNumber">Its document number; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Effective">The first day on which it took effect for the power.</param>
public sealed record DecidedBy(long Known, string? DocumentNumber, string Title, DateOnly Effective);

/// <summary>A power that only one of two states has.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Department">Its department's code.</param>
/// <param name="DepartmentName">Its department's name on the lens's day.</param>
public sealed record ComparedPower(string Code, string Name, Category Category, string Department, string DepartmentName)
{
    internal static ComparedPower Of(PowerAnswer power) =>
        new(power.Code, power.Name, power.Category, power.Department, power.DepartmentName);
}

/// <summary>A power that moved to another department.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="FromDepartment">The code of its department in the first state.</param>
/// <param name="FromName">The name of that department.</param>
/// <param name="ToDepartment">The code of its department in the second state.</param>
/// <param name="ToName">The name of that department.</param>
public sealed record MovedPower(string Code, string Name, string FromDepartment, string FromName, string ToDepartment, string ToName);

/// <summary>One place: an element of a power that differs.</summary>
/// <param name="Code">The power.</param>
/// <param name="Name">Its name in the second state.</param>
/// <param name="Element">The element's key; including name, category and suspended.</param>
/// <param name="Before">The value in the first state; null where there is none.</param>
/// <param name="After">The value in the second state; null where there is none.</param>
public sealed record ChangedPlace(string Code, string Name, string Element, string? Before, string? After);

/// <summary>A delegation that only one of two states has.</summary>
/// <param name="Code">The power's code.</param>
/// <param name="Name">The power's name.</param>
/// <param name="Township">The township's code; of another receiver its code, or its name where it has none.</param>
/// <param name="TownshipName">The receiver's name; a township's code where it has none on the lens's day.</param>
/// <param name="Since">Since when it exercises the power.</param>
/// <param name="Kind">What the receiver is.</param>
public sealed record ComparedDelegation(string Code, string Name, string Township, string TownshipName, DateOnly Since, ReceiverKind Kind)
{
    /// <summary>The first day on which its term no longer runs; null where none is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The document number of the adjustment that gave it, and set its term; null where that has none.</summary>
    public string? GivenBy { get; init; }
}

/// <summary>The counts of a comparison beside the sums of the adjustments between the two states.</summary>
/// <param name="Counts">Each count.</param>
/// <param name="Reasons">Why they differ, if they do.</param>
public sealed record Reconciliation(IReadOnlyList<ReconciledCount> Counts, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Whether all agree.</summary>
    public bool Agrees => Counts.All(count => count.Difference == 0);
}

/// <summary>One count, from the lists and from the adjustments.</summary>
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
