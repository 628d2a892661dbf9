using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Powers;

/// <summary>A power on a day.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Department">The department that holds it.</param>
/// <param name="Category">Its category.</param>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Its elements.</param>
/// <param name="Suspended">Whether it is on the list and may not be exercised.</param>
/// <param name="Since">The day on which it was added to the list.</param>
public sealed record PowerState(
    PowerCode Code,
    DepartmentCode Department,
    Category Category,
    string Name,
    ElementValues Elements,
    bool Suspended,
    DateOnly Since)
{
    /// <summary>The value of an element, including name and category (a category by its key, as <c>permit</c>).</summary>
    public string? this[string element] => element switch
    {
        CoreElements.Name => Name,
        CoreElements.Category => CoreElements.Write(Category),
        _ => Elements[element],
    };

    /// <summary>
    /// A copy with one element set, or removed where <paramref name="value"/> is null; name and category cannot be removed.
    /// </summary>
    public PowerState With(string element, string? value) => element switch
    {
        CoreElements.Name => value is null ? this : this with { Name = value },
        CoreElements.Category => CoreElements.TryReadCategory(value, out var category) ? this with { Category = category } : this,
        _ => this with { Elements = Elements.With(element, value) },
    };
}
