using PowerCatalog.ReadModels.Registers;

namespace PowerCatalog.Web.Features.Registers;

/// <summary>The proofs that commitments take the place of.</summary>
/// <param name="Register">The proofs.</param>
/// <param name="Department">The department that is asked for; null for all.</param>
public sealed record CommitmentModel(CommitmentRegister Register, string? Department);
