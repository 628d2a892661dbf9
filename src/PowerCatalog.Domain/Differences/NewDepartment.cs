using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Differences;

/// <summary>A department of a sent list that the catalog does not have, and that the draft registers.</summary>
/// <param name="Code">The code that it has within the comparison.</param>
/// <param name="Cell">Its name as the list writes it first.</param>
/// <param name="Given">The code that the list gives it; null where it gives none.</param>
internal sealed record NewDepartment(DepartmentCode Code, FieldValue Cell, string? Given)
{
    /// <summary>Whether the list itself registers it, on its sheet 部门.</summary>
    public bool Registered { get; init; }
}
