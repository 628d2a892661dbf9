using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.Registers;

/// <summary>An item that is handled across provinces (跨省通办).</summary>
/// <param name="Power">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Department">The department that holds it.</param>
/// <param name="DepartmentName">Its name on the day.</param>
/// <param name="LegalBasis">Its legal basis, one per line; null where none is given.</param>
/// <param name="Places">The places that take part; empty where they are not given.</param>
/// <param name="Since">Since when it is handled across provinces, without a break.</param>
/// <param name="DocumentNumber">The document number of the decision that says so; null where it has none.</param>
/// <param name="AdjustmentTitle">Its title.</param>
/// <param name="Adjustment">Its id.</param>
public sealed record CrossProvinceItem(
    string Power, string Name, Category Category, string Department, string DepartmentName, string? LegalBasis,
    IReadOnlyList<string> Places, DateOnly Since, string? DocumentNumber, string AdjustmentTitle, string Adjustment);
