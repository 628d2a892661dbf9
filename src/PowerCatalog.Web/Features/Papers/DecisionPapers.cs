using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Papers.Announcements;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Papers;

/// <summary>Makes the papers of the decision that an address names, for those who may see them.</summary>
internal static class DecisionPapers
{
    /// <summary>Makes one.</summary>
    /// <exception cref="ProblemException">There is no such decision, or its papers are not published yet.</exception>
    public static T Make<T>(CatalogRequest request, Func<CatalogRequest, CatalogView, AdjustmentAnswer, T> make)
    {
        var decision = request.Adjustment();
        if (!Publication.Of(request, decision).ShowsPapers)
            throw new ProblemException(
                ProblemTypes.NotPublished, "这件决定的公告尚未公布；公布之日起可以查看。",
                "The announcement of this decision is not published yet; it is shown from the day of its publication.");
        var views = request.Http.RequestServices.GetRequiredService<CatalogViews>();
        using var view = views.Open(request.View.Catalog.Division, DecisionLens.Of(decision), request.Http.RequestAborted)!;
        // As the decision counted itself, without what later ones corrected.
        return make(request, view, view.Adjustment(decision.Id) ?? decision);
    }
}
