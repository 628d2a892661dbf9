using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>A step, and whether the person may take it now.</summary>
/// <param name="Step">The step.</param>
/// <param name="Department">For which department; null where it is for none.</param>
/// <param name="Township">For which township; null where it is for none.</param>
/// <param name="Against">What stands against it; null where nothing does.</param>
internal sealed record OfferAnswer(ProcedureStep Step, string? Department, string? Township, FileProblem? Against)
{
    public static OfferAnswer Of(StepOffer offer) => new(
        offer.Step, offer.For?.Department?.Value, offer.For?.Township?.Value,
        offer.Against is { } against ? FileProblem.Of([against])[0] : null);
}
