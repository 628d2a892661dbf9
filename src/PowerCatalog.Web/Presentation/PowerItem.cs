using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Presentation;

/// <summary>A power as it stands through the lens.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="CategoryName">The category's name.</param>
/// <param name="Family">Power or service.</param>
/// <param name="Department">The code of the department that holds it.</param>
/// <param name="DepartmentName">That department's name on the day.</param>
/// <param name="Since">The day on which it came onto the list.</param>
/// <param name="Suspended">Whether it may not be exercised for the time being.</param>
/// <param name="ValidFrom">The day from which it stands as it does.</param>
/// <param name="ValidTo">The first day on which it stands otherwise, as far as known; null where no end is known.</param>
/// <param name="Elements">Its elements by key; an element without a value is not there.</param>
internal sealed record PowerItem(
    string Code,
    string Name,
    Category Category,
    BothNames CategoryName,
    Family Family,
    string Department,
    string DepartmentName,
    DateOnly Since,
    bool Suspended,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    ElementValues Elements)
{
    public static PowerItem Of(PowerAnswer power, Names names) => new(
        power.Code, power.Name, power.Category, names.Of(power.Category), power.Family, power.Department, power.DepartmentName, power.Since,
        power.Suspended, power.ValidFrom,
        power.ValidTo, power.Elements);
}
