using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Domain.Procedure.Noticing;

/// <summary>What a person is told of.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Adjustment">Which adjustment.</param>
/// <param name="Division">Its catalog.</param>
/// <param name="Name">What it was called after the step.</param>
/// <param name="Step">The step.</param>
/// <param name="Waits">What waits for the person since; empty where nothing does.</param>
public sealed record Notice(
    NoticeKind Kind, AdjustmentId Adjustment, DivisionCode Division, string Name, ProcedureEntry Step, IReadOnlyList<Wait> Waits)
{
    /// <summary>Where the request for a recall stands since, that it began with; null where it began with none.</summary>
    public RecallStage? Stage { get; init; }
}
