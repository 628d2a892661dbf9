using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Events;

/// <summary>A fact about one power.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
public abstract record PowerFact(AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power)
    : Fact(Adjustment, Line, Effective);

/// <summary>增加: a power came onto the list.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Family">Power or service.</param>
/// <param name="Department">The department that holds it.</param>
/// <param name="Category">Its category.</param>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Its elements.</param>
/// <param name="Supersedes">The powers that it came out of by a merge or a split; empty otherwise.</param>
public sealed record PowerAdded(
    AdjustmentId Adjustment,
    int Line,
    DateOnly Effective,
    PowerCode Power,
    Family Family,
    DepartmentCode Department,
    Category Category,
    string Name,
    ElementValues Elements,
    IReadOnlyList<PowerCode> Supersedes) : PowerFact(Adjustment, Line, Effective, Power);

/// <summary>减少: a power left the list.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds: the first day on which the power is not on the list.</param>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why, as 取消 or 依据废止.</param>
/// <param name="SupersededBy">The powers that it went into by a merge or a split; empty otherwise.</param>
public sealed record PowerRemoved(
    AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, string Reason, IReadOnlyList<PowerCode> SupersededBy)
    : PowerFact(Adjustment, Line, Effective, Power);

/// <summary>变更要素: elements of a power changed; one event a power and adjustment, one change a place.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">The line of its first change.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Changes">The places, in the order of the lines.</param>
public sealed record PowerElementsChanged(
    AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, IReadOnlyList<ElementChange> Changes)
    : PowerFact(Adjustment, Line, Effective, Power);

/// <summary>One place.</summary>
/// <param name="Element">The element's key; name and category change like elements.</param>
/// <param name="From">The value before; null where there was none.</param>
/// <param name="To">The value after; null where there is none any more.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
public sealed record ElementChange(string Element, string? From, string? To, bool Editorial);

/// <summary>划转: a power moved to another department.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="FromDepartment">The department that held it.</param>
/// <param name="ToDepartment">The department that holds it now.</param>
/// <param name="HandOver">The day of the actual hand-over; until then the old department goes on.</param>
public sealed record PowerTransferred(
    AdjustmentId Adjustment,
    int Line,
    DateOnly Effective,
    PowerCode Power,
    DepartmentCode FromDepartment,
    DepartmentCode ToDepartment,
    DateOnly? HandOver) : PowerFact(Adjustment, Line, Effective, Power);

/// <summary>暂停实施: a power stays on the list and may not be exercised.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why.</param>
public sealed record PowerSuspended(AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, string Reason)
    : PowerFact(Adjustment, Line, Effective, Power);

/// <summary>恢复实施: a suspended power may be exercised again.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why.</param>
public sealed record PowerResumed(AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, string Reason)
    : PowerFact(Adjustment, Line, Effective, Power);
