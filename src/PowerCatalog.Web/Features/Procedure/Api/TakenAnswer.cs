using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>A step that was taken.</summary>
/// <param name="Outcome">taken, or alreadyTaken where the same person had taken the very step on the same version before.</param>
/// <param name="Adjustment">Where the adjustment stands.</param>
/// <param name="Warnings">What is worth a look.</param>
internal sealed record TakenAnswer(StepOutcome Outcome, CardAnswer Adjustment, IReadOnlyList<FileProblem> Warnings);
