using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Presentation;

/// <summary>
/// Whether a decision that came through the procedure is published. What it did to the list is public once it is recorded; its announcement
/// and annexes are for those with a role in the catalog until the publication is noted, and for everybody from then on.
/// </summary>
/// <param name="ByProcedure">Whether it came through the procedure; any other decision was published before it was recorded.</param>
/// <param name="Published">Where and when it was published; null where that is not noted.</param>
/// <param name="ShowsPapers">Whether whoever asks is shown its announcement and annexes.</param>
public sealed record Publication(bool ByProcedure, AdjustmentPublished? Published, bool ShowsPapers)
{
    /// <summary>What tells a page about it from the same page before.</summary>
    public string Variant => !ByProcedure ? ""
        : Published is null ? "unpublished"
        : $"{CatalogTime.Show(Published.On)} {Published.Address}";

    /// <summary>The address, where it is one that a browser opens; null where it is the issue of a gazette.</summary>
    public Uri? Link => Uri.TryCreate(Published?.Address, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    /// <summary>The publication of a decision, for whoever asks.</summary>
    internal static Publication Of(CatalogRequest request, AdjustmentAnswer decision)
    {
        var inside = Readers.IsWithin(request.Http, request.View.Catalog.Division);
        try
        {
            var queries = request.Http.RequestServices.GetRequiredService<ProcedureQueries>();
            if (!AdjustmentId.TryParse(decision.Id, out var id) || queries.Find(id) is not { State: var state })
                return new Publication(false, null, true);
            return new Publication(true, state.Published, inside || state.Published is not null);
        }
        catch (ReadModelException)
        {
            // Where it cannot be known whether it is published, the public is not shown what may not be.
            return new Publication(true, null, inside);
        }
    }
}
