using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>The departments that one fact concerns: who holds the power on the day, both sides of a transfer, whoever is changed.</summary>
/// <param name="Line">The line that it comes from.</param>
/// <param name="Departments">The departments; none for a township, and for an annulment.</param>
public sealed record Concern(int Line, IReadOnlyList<DepartmentCode> Departments);
