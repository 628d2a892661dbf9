using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>The pages of entries. They grow without an adjustment, so they carry no tag of the catalog.</summary>
internal static class LawEntryPages
{
    private const int PowersOnAPage = 100;

    public static void Map(PageRoutes routes)
    {
        Map<LawEntriesPage, LawEntriesModel>(routes, "/laws/entries", [], ListAsync);
        Map<LawEntryPage, LawEntryModel>(routes, "/laws/entries/{entry}", QueryParameters.Paging, OneAsync)
            .RequireRateLimiting(Limits.Computations);
    }

    private static RouteHandlerBuilder Map<TPage, TModel>(
        PageRoutes routes, string path, IReadOnlyList<QueryParameter> words, Func<PageRequest, Task<PageContent<TModel>>> answer)
        where TPage : IComponent
        where TModel : notnull
    {
        return routes.Builder.MapGet(PageRoutes.Root + path, (Func<HttpContext, Task>)HandleAsync).ExcludeFromDescription();

        async Task HandleAsync(HttpContext http)
        {
            var request = await PageRoutes.AskAsync(http, words);
            using (request.Request)
            {
                var content = await answer(request);
                http.Response.Headers.CacheControl = "no-store";
                await PageWriter.WriteAsync(http, PageRoutes.Frame(request, content), typeof(TPage), content.Model);
            }
        }
    }

    private static async Task<PageContent<LawEntriesModel>> ListAsync(PageRequest request)
    {
        var entries = await LawEntryReads.AllAsync(request.Request);
        var standing = entries.Where(entry => entry.Withdrawn is null).ToList();
        var years = standing.SelectMany(entry => entry.Changes).Select(change => change.On.Year).Distinct().OrderDescending()
            .Select(year => YearFigures.Of(year, standing));
        var title = request.T["文件清理和法律变动", "Changed documents"];
        return new PageContent<LawEntriesModel>(
            title, request.Way(Laws(request), new Crumb(title)),
                new LawEntriesModel([.. entries.Reverse()], [.. years]))
        { HasLens = false };
    }

    private static async Task<PageContent<LawEntryModel>> OneAsync(PageRequest request)
    {
        var followed = await LawEntryReads.OneAsync(request.Request);
        var (number, size, offset) = request.Request.Page(PowersOnAPage);
        var model = new LawEntryModel(
            followed, request.View.Actors.Shown(followed.Entry.Actor), LawEntryReads.Bodies(request.Request),
            [.. followed.Progress.Powers.Skip(offset).Take(size)], number, size);
        var name = followed.Entry.Recorded.Decision.Name();
        var all = new Crumb(request.T["文件清理和法律变动", "Changed documents"], request.Links.LawEntries);
        return new PageContent<LawEntryModel>(name, request.Way(Laws(request), all, new Crumb(name, IsData: true)),
            model)
        { HasLens = false };
    }

    private static Crumb Laws(PageRequest request) => new(request.T["设定依据", "Laws"], request.Links.Laws);
}
