using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The adjustments at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Cards">Those of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Adjustments on a page.</param>
/// <param name="Total">All.</param>
/// <param name="Body">What a department or township is called, by its code.</param>
public sealed record StageModel(
    ProcedureStage Stage, IReadOnlyList<ProcedureCard> Cards, int Number, int Size, int Total, Func<string, string> Body);
