using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.Registers;

/// <summary>A proof that a commitment takes the place of (告知承诺), with one power that asks for it.</summary>
/// <param name="Proof">The proof, as the power's element has it.</param>
/// <param name="Department">The department that holds the power.</param>
/// <param name="DepartmentName">Its name on the day.</param>
/// <param name="Power">The power's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="LegalBasis">Its legal basis, one per line; null where none is given.</param>
/// <param name="Since">Since when the proof is replaced by a commitment, without a break.</param>
/// <param name="DocumentNumber">The document number of the decision that says so; null where it has none.</param>
/// <param name="AdjustmentTitle">Its title.</param>
/// <param name="Adjustment">Its id.</param>
public sealed record CommitmentProof(
    string Proof, string Department, string DepartmentName, string Power, string Name, Category Category, string? LegalBasis,
    DateOnly Since, string? DocumentNumber, string AdjustmentTitle, string Adjustment);
