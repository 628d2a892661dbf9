using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Presentation.Settled;

/// <summary>
/// Leads whoever comes back to a draft that is gone to what it became: a second click, a second tab, or the back button after it was
/// recorded is no mistake, and nothing is recorded twice.
/// </summary>
internal static class SettledDrafts
{
    /// <summary>The handler of an address that names a draft as <c>id</c>.</summary>
    public static Func<HttpContext, Task> OrSettled(Func<HttpContext, Task> handle) => OrSettled(handle, http => http.Route("id"));

    /// <summary>The same where the draft is named elsewhere in the request.</summary>
    public static Func<HttpContext, Task> OrSettled(Func<HttpContext, Task> handle, Func<HttpContext, string?> draft) => async http =>
    {
        try
        {
            await handle(http);
        }
        catch (ProblemException gone) when (gone.Type == ProblemTypes.DraftNotFound)
        {
            if (Settled(http, draft(http)) is not { } address) throw;
            http.Response.Redirect(address);
        }
    };

    private static string? Settled(HttpContext http, string? id)
    {
        if (id is null || !DivisionCode.TryParse(http.Route("division"), out var division)) return null;
        var services = http.RequestServices;
        return services.GetRequiredService<DraftStore>().FateOf(division, id) is { } fate ? AddressOf(fate)
            : RevisionOf(services.GetRequiredService<CatalogViews>(), division, id) is { } revision ? Decision(division, revision)
            : null;
    }

    private static string AddressOf(DraftFate fate) => fate switch
    {
        { PutForward: { } adjustment } =>
            Links.Address($"/{fate.Division}/procedure/{adjustment}", [(PageParameters.Done.Name, "propose")]),
        { Several: true, Revision: { } last } => Links.Address($"/{fate.Division}/decisions", Already(last)),
        _ => Decision(fate.Division, fate.Revision!.Value),
    };

    private static string Decision(DivisionCode division, long revision) =>
        Links.Address(FormattableString.Invariant($"/{division}/decisions/{revision}"), Already(revision));

    private static (string Name, string? Value)[] Already(long revision) =>
    [
        (QueryParameters.AtLeast.Name, revision.ToString(CultureInfo.InvariantCulture)), (PageParameters.Done.Name, "already"),
    ];

    // Notes of what became of drafts are not kept for ever; a draft's decision has its id.
    private static long? RevisionOf(CatalogViews views, DivisionCode division, string id)
    {
        using var view = views.Open(division, LensRequest.Today);
        return view?.Adjustment(id)?.Revision;
    }
}
