using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The overview: the lens itself is what is chosen here, so every link that leads away shows what the sliders say.</summary>
internal static class AuditOverview
{
    public static PageContent<AuditOverviewModel> Page(PageRequest request, bool part)
    {
        var title = request.T["审计台", "Audit overview"];
        return new PageContent<AuditOverviewModel>(title, request.Way(new Crumb(title)), Model(request))
        {
            Scripts = ["audit.js"],
            Part = part ? typeof(AuditOverviewPart) : null,
        };
    }

    private static AuditOverviewModel Model(PageRequest request)
    {
        var lens = request.View.Lens;
        var span = request.View.Clocks();
        var today = request.Http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var known = span.Days.Where(day => day.Known <= lens.Known).Select(day => day.Day).ToList();
        return new AuditOverviewModel(
            span.Days[0].Day, span.Days[^1].Day > today ? span.Days[^1].Day : today, span, Figures(request.View),
            known.Where(day => day < lens.On).Select(day => (DateOnly?)day).LastOrDefault(),
            known.Where(day => day > lens.On).Select(day => (DateOnly?)day).FirstOrDefault());
    }

    private static AuditFigures Figures(CatalogView view)
    {
        var departments = view.Departments();
        return new AuditFigures(
            departments.Sum(department => department.Powers), departments.Sum(department => department.Services),
            departments.Count(department => department.Open),
            view.Townships().Sum(township => township.Powers));
    }
}
