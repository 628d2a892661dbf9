using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>A power through a lens.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Department">The code of the department that holds it.</param>
/// <param name="DepartmentName">That department's name on the day.</param>
/// <param name="Since">The day on which it was added to the list.</param>
/// <param name="Suspended">Whether it is suspended.</param>
/// <param name="ValidFrom">The first day of its current state.</param>
/// <param name="ValidTo">The first day after its current state; null where no end is known.</param>
/// <param name="Elements">Its elements.</param>
public sealed record PowerAnswer(
    string Code,
    string Name,
    Category Category,
    string Department,
    string DepartmentName,
    DateOnly Since,
    bool Suspended,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    ElementValues Elements)
{
    /// <summary>Power or service.</summary>
    public Family Family => Category.Family();
}
