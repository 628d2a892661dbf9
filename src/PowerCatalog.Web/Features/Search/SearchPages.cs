using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Search;

/// <summary>One box that finds everything, as a page and, while one types, as a part of any page.</summary>
internal static class SearchPages
{
    private const int Shown = 8;
    private static readonly QueryParameter[] Query = [QueryParameters.Text, PageParameters.Part];

    public static void Map(PageRoutes routes) => routes.Builder.MapGet(PageRoutes.Root + "/search", FindAsync).ExcludeFromDescription();

    private static async Task FindAsync(HttpContext http)
    {
        PageFrame frame;
        SearchModel model;
        bool part;
        var request = await PageRoutes.AskAsync(http, Query);
        using (request.Request)
        {
            var title = request.T["查找", "Find"];
            model = Find(request);
            part = request.Query.Has(PageParameters.Part);
            frame = PageRoutes.Frame(request, new PageContent<SearchModel>(title, request.Way(new Crumb(title)), model));
        }

        if (part) await PageWriter.WritePartAsync(http, frame, typeof(SearchHits), model);
        else await PageWriter.WriteAsync(http, frame, typeof(SearchPage), model);
    }

    private static SearchModel Find(PageRequest request)
    {
        var view = request.View;
        if (request.Query.Text(QueryParameters.Text)?.Trim() is not { Length: > 0 } text)
            return new SearchModel(null, new Page<PowerAnswer>(0, []), [], [], [], [], []);
        var words = text.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries)
            .Except(SearchWords.NotSearched(text)).Select(TextKey.OfName).ToList();
        if (words.Count == 0) return new SearchModel(text, new Page<PowerAnswer>(0, []), [], [], [], [], []);
        return new SearchModel(
            text,
            view.List(new PowerFilter(Text: text), 0, Shown),
            [.. view.Departments().Where(department => Holds(department.Name, department.Code)).Take(Shown)],
            [.. view.Townships().Where(township => Holds(township.Name, township.County, township.Code)).Take(Shown)],
            [.. view.OtherReceivers().Where(receiver => Holds(receiver.Name, receiver.Key)).Take(Shown)],
            [.. view.Adjustments().Where(adjustment => Holds(adjustment.DocumentNumber, adjustment.Title)).Reverse().Take(Shown)],
            [.. view.Laws().Where(law => Holds(law.Law)).Take(Shown)]);

        bool Holds(params string?[] texts) =>
            words.All(word => texts.Any(held => TextKey.OfName(held).Contains(word, StringComparison.Ordinal)));
    }
}
