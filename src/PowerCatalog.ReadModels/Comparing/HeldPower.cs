using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>A power as one of two governments holds it.</summary>
/// <param name="Code">Its code there.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Category">Its category there.</param>
/// <param name="DepartmentName">The department that holds it.</param>
/// <param name="StatutoryLimit">The statutory limit, as it is written; null where none is given.</param>
/// <param name="PromisedLimit">The promised limit, as it is written; null where none is given.</param>
public sealed record HeldPower(
    string Code, string Name, Category Category, string DepartmentName, string? StatutoryLimit, string? PromisedLimit);
