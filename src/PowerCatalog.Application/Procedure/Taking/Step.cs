using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Application.Procedure.Taking;

/// <summary>Who takes a step, of which adjustment, and which state of it that person saw.</summary>
/// <param name="Person">Who: somebody with an account, as authenticated.</param>
/// <param name="Adjustment">Which adjustment.</param>
/// <param name="Expected">The version that the person saw (<see cref="Domain.Procedure.Folding.ProcedureState.Version"/>).</param>
public sealed record Step(Person Person, AdjustmentId Adjustment, long Expected);
