using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Projecting;

namespace PowerCatalog.Web.Layout.Routing;

/// <summary>
/// Maps the pages of a catalog. Each goes the way of the API's addresses: query, lens, tag, answer; then its component is rendered.
/// </summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes)
{
    /// <summary>Where a catalog's pages begin; a division has six digits, so no page is in the way of the API.</summary>
    public const string Root = "/{division:length(6):int}";

    public IEndpointRouteBuilder Builder => routes;

    /// <summary>A page that is a function of the catalog, the lens and its query, and is told apart by a tag.</summary>
    /// <typeparam name="TPage">The component.</typeparam>
    /// <typeparam name="TModel">Its model.</typeparam>
    /// <param name="path">Below the catalog's address.</param>
    /// <param name="words">The query words beside those that every page takes.</param>
    /// <param name="answer">Makes the model.</param>
    public IEndpointConventionBuilder Map<TPage, TModel>(
        string path, IReadOnlyList<QueryParameter> words, Func<PageQuestion, PageContent<TModel>> answer)
        where TPage : IComponent
        where TModel : notnull =>
        MapAsync<TPage, TModel>(path, words, question => ValueTask.FromResult(answer(question)));

    /// <summary>The same where the model is waited for, as where the ledger itself is read.</summary>
    public IEndpointConventionBuilder MapAsync<TPage, TModel>(
        string path, IReadOnlyList<QueryParameter> words, Func<PageQuestion, ValueTask<PageContent<TModel>>> answer)
        where TPage : IComponent
        where TModel : notnull =>
        routes.MapGet(Root + path, (HttpContext http) => ShowAsync<TPage, TModel>(http, words, answer)).ExcludeFromDescription();

    /// <summary>A list as a table of exactly what the page of the same address shows, without paging.</summary>
    public void Tables(string path, IReadOnlyList<QueryParameter> words, Func<PageQuestion, TableContent> table)
    {
        IReadOnlyList<QueryParameter> whole = [.. words.Where(word => !word.Pages), .. PageParameters.Common];
        foreach (var form in (Form[])[Form.Csv, Form.Xlsx])
        {
            routes.MapGet(Root + path + (form == Form.Csv ? ".csv" : ".xlsx"), async (HttpContext http) =>
            {
                using var question = await CatalogQuestion.OpenAsync(http, whole, blanks: true);
                await TableWriter.WriteAsync(question, form, table(Page(question)));
            }).RequireRateLimiting(Limits.Exports).ExcludeFromDescription();
        }
    }

    /// <summary>The question that a page's request asks, with what every page takes beside its own words.</summary>
    public static async Task<PageQuestion> AskAsync(HttpContext http, IReadOnlyList<QueryParameter> words) =>
        Page(await CatalogQuestion.OpenAsync(http, [.. words, .. PageParameters.Common], blanks: true));

    /// <summary>What stands around an answer.</summary>
    public static PageFrame Frame<TModel>(PageQuestion question, PageContent<TModel> content)
    {
        var http = question.Http;
        var catalog = new CatalogFrame(
            question.View.Catalog.Division.Value, question.View.Catalog.Name, question.View.Lens, AskedLens(question.Question),
            http.RequestServices.GetRequiredService<TimeProvider>().Today(), question.View.Summary());
        return PageWriter.Frame(http, question.T, content.Title, content.Crumbs) with
        {
            Catalog = catalog,
            Feed = content.Feed,
            Scripts = content.Scripts,
            HasLens = content.HasLens,
            Section = SectionOf(http.Request.Path),
        };
    }

    private static async Task ShowAsync<TPage, TModel>(
        HttpContext http, IReadOnlyList<QueryParameter> words, Func<PageQuestion, ValueTask<PageContent<TModel>>> answer)
        where TPage : IComponent
        where TModel : notnull
    {
        PageFrame frame;
        PageContent<TModel> content;
        using (var question = await CatalogQuestion.OpenAsync(http, [.. words, .. PageParameters.Common], blanks: true))
        {
            var page = Page(question);
            if (!PageSession.IsSignedIn(http) && IsUnchanged(page)) return;
            content = await answer(page);
            frame = Frame(page, content);
        }

        if (content.Part is null) await PageWriter.WriteAsync(http, frame, typeof(TPage), content.Model);
        else
            await PageWriter.WritePartAsync(
                http, frame with { Query = [.. frame.Query.Where(word => word.Name != PageParameters.Part.Name)] }, content.Part,
                content.Model);
    }

    private static PageQuestion Page(CatalogQuestion question) =>
        new(question, PageLanguage.Of(question.Http), new Links(question.View.Catalog.Division.Value, AskedLens(question)));

    // What a page shows beyond the lens: the language, whether the day is today, since when the ledger is away, and what the person saw
    // last.
    private static bool IsUnchanged(PageQuestion page)
    {
        var services = page.Http.RequestServices;
        var outage = services.GetRequiredService<ProjectionService>().Outage?.Since;
        var variant =
            $"page {page.T.Code} {services.GetRequiredService<TimeProvider>().Today():yyyyMMdd} {outage:O} {Visits.Shown(page.Http)}";
        var unchanged = services.GetRequiredService<Conditional>().IsUnchanged(page.Question, variant);
        page.Http.Response.Headers.Vary = "Accept-Language, Cookie";
        // What a 304 says takes the place of what the browser kept with the page (RFC 9111 section 3.2): without its own policy the page
        // would lose its styles and scripts.
        page.Http.Response.Headers.ContentSecurityPolicy = PageWriter.Policy;
        return unchanged;
    }

    private static IReadOnlyList<(string Name, string? Value)> AskedLens(CatalogQuestion question) =>
        [
            .. ((QueryParameter[])[QueryParameters.On, QueryParameters.Known, QueryParameters.AsRecorded])
                .Select(word => (word.Name, question.Query.Text(word))).Where(word => word.Item2 is not null),
        ];

    private static string SectionOf(PathString path) => path.Value!.Split('/') is [_, _, var section, ..] ? section : "";
}
