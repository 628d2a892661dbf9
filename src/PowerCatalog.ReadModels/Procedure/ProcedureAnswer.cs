using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>One adjustment with its whole trail.</summary>
/// <param name="Card">It in short.</param>
/// <param name="State">Where it stands, with approvals, undone approvals and opinions.</param>
/// <param name="Steps">Every step as recorded, in order.</param>
public sealed record ProcedureAnswer(ProcedureCard Card, ProcedureState State, IReadOnlyList<ProcedureEntry> Steps);
