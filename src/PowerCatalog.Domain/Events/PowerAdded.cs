using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Events;

/// <summary>增加: a power was added to the list.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Family">Power or service.</param>
/// <param name="Department">The department that holds it.</param>
/// <param name="Category">Its category.</param>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Its elements.</param>
/// <param name="Supersedes">The powers that it replaces by a merge or a split; empty otherwise.</param>
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
