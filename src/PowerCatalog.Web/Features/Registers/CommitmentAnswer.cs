using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Registers;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Registers;

/// <summary>The proofs that commitments take the place of.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Proofs">How many proofs: pairs of department and proof, as the year's report counts them.</param>
/// <param name="Departments">How many departments have some.</param>
/// <param name="Items">Each proof with each power that asks for it.</param>
/// <param name="Total">How many items.</param>
internal sealed record CommitmentAnswer(
    CatalogRef Catalog, Lens Lens, int Proofs, int Departments, IReadOnlyList<CommitmentProof> Items, int Total);
