namespace PowerCatalog.ReadModels.Registers;

/// <summary>The proofs that commitments take the place of.</summary>
/// <param name="Items">Each with each power that asks for it, by department and proof.</param>
/// <param name="Proofs">How many there are: pairs of department and proof, as the year's report counts them.</param>
/// <param name="Departments">How many departments have some.</param>
public sealed record CommitmentRegister(IReadOnlyList<CommitmentProof> Items, int Proofs, int Departments);
