using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>A power as it stands through a lens.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Department">The code of the department that holds it.</param>
/// <param name="DepartmentName">That department's name on the day.</param>
/// <param name="Since">The day on which it came onto the list.</param>
/// <param name="Suspended">Whether it may not be exercised for the time being.</param>
/// <param name="ValidFrom">The day from which it stands as it does.</param>
/// <param name="ValidTo">The first day on which it stands otherwise, as far as known; null where no end is known.</param>
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

/// <summary>Which powers are asked for; what is left out is not asked about.</summary>
/// <param name="Department">A department, by code or name.</param>
/// <param name="Category">A category.</param>
/// <param name="Family">Powers or services.</param>
/// <param name="Text">Words that must all stand in code, name or legal basis.</param>
/// <param name="Law">A law's name, without 《》.</param>
/// <param name="Article">An article of it, as 第十五条.</param>
/// <param name="Delegated">Whether some township exercises it.</param>
public sealed record PowerFilter(
    string? Department = null,
    Category? Category = null,
    Family? Family = null,
    string? Text = null,
    string? Law = null,
    string? Article = null,
    bool? Delegated = null);

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of this page.</param>
public sealed record Page<T>(long Total, IReadOnlyList<T> Items);
