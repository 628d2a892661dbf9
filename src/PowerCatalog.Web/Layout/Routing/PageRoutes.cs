using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.Logs;
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
    /// <param name="variant">What else the page shows than the catalog says; null where nothing.</param>
    public IEndpointConventionBuilder Map<TPage, TModel>(
        string path, IReadOnlyList<QueryParameter> words, Func<PageRequest, PageContent<TModel>> answer,
        Func<PageRequest, string>? variant = null)
        where TPage : IComponent
        where TModel : notnull =>
        MapAsync<TPage, TModel>(path, words, request => ValueTask.FromResult(answer(request)), variant);

    /// <summary>The same where the model is waited for, as where the ledger itself is read.</summary>
    public IEndpointConventionBuilder MapAsync<TPage, TModel>(
        string path, IReadOnlyList<QueryParameter> words, Func<PageRequest, ValueTask<PageContent<TModel>>> answer,
        Func<PageRequest, string>? variant = null)
        where TPage : IComponent
        where TModel : notnull =>
        routes.MapGet(Root + path, (HttpContext http) => ShowAsync<TPage, TModel>(http, words, answer, variant))
            .ExcludeFromDescription();

    /// <summary>A list as a table of exactly what the page of the same address shows, without paging.</summary>
    public void Tables(string path, IReadOnlyList<QueryParameter> words, Func<PageRequest, TableContent> table) =>
        TablesAsync(path, words, request => ValueTask.FromResult(table(request)), Limits.Exports);

    /// <summary>The same where the table is waited for.</summary>
    /// <param name="path">Below the catalog's address, without the extension.</param>
    /// <param name="words">The query words of the page.</param>
    /// <param name="table">Makes the table.</param>
    /// <param name="limit">Which of <see cref="Limits"/> it falls under.</param>
    public void TablesAsync(
        string path, IReadOnlyList<QueryParameter> words, Func<PageRequest, ValueTask<TableContent>> table, string limit)
    {
        IReadOnlyList<QueryParameter> whole = [.. words.Where(word => !word.Pages), .. PageParameters.Common];
        foreach (var form in (Form[])[Form.Csv, Form.Xlsx])
        {
            routes.MapGet(Root + path + (form == Form.Csv ? ".csv" : ".xlsx"), async (HttpContext http) =>
            {
                using var request = await CatalogRequest.OpenAsync(http, whole, blanks: true);
                await TableWriter.WriteAsync(request, form, await table(Page(request)));
            }).RequireRateLimiting(limit).ExcludeFromDescription();
        }
    }

    /// <summary>A request for a page, opened, with the query words that every page takes beside its own.</summary>
    public static async Task<PageRequest> AskAsync(HttpContext http, IReadOnlyList<QueryParameter> words) =>
        Page(await CatalogRequest.OpenAsync(http, [.. words, .. PageParameters.Common], blanks: true));

    /// <summary>What stands around an answer.</summary>
    public static PageFrame Frame<TModel>(PageRequest request, PageContent<TModel> content)
    {
        var http = request.Http;
        var catalog = new CatalogFrame(
            request.View.Catalog.Division.Value, request.View.Catalog.Name, request.View.Lens, AskedLens(request.Request),
            http.RequestServices.GetRequiredService<TimeProvider>().Today(), request.View.Summary())
        {
            Digest = request.View.LogState(request.View.Lens.Known + 1).Root[..32],
            Shown = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            Address = $"{http.Site()}{http.Request.Path}{http.Request.QueryString}",
        };
        return PageWriter.Frame(http, request.T, content.Title, content.Crumbs) with
        {
            Catalog = catalog,
            Feed = content.Feed,
            Scripts = content.Scripts,
            HasLens = content.HasLens,
            IsBare = content.IsBare,
            Section = SectionOf(http.Request.Path),
        };
    }

    private static async Task ShowAsync<TPage, TModel>(
        HttpContext http, IReadOnlyList<QueryParameter> words, Func<PageRequest, ValueTask<PageContent<TModel>>> answer,
        Func<PageRequest, string>? variant)
        where TPage : IComponent
        where TModel : notnull
    {
        PageFrame frame;
        PageContent<TModel> content;
        using (var request = await CatalogRequest.OpenAsync(http, [.. words, .. PageParameters.Common], blanks: true))
        {
            var page = Page(request);
            if (!PageSession.IsSignedIn(http) && IsUnchanged(page, variant?.Invoke(page))) return;
            content = await answer(page);
            frame = Frame(page, content);
        }

        if (content.Part is null) await PageWriter.WriteAsync(http, frame, typeof(TPage), content.Model);
        else
            await PageWriter.WritePartAsync(
                http, frame with { Query = [.. frame.Query.Where(word => word.Name != PageParameters.Part.Name)] }, content.Part,
                content.Model);
    }

    /// <summary>A request that was opened, as one for a page.</summary>
    public static PageRequest Page(CatalogRequest request) =>
        new(request, PageLanguage.Of(request.Http), new Links(request.View.Catalog.Division.Value, AskedLens(request)));

    // What a page shows beyond the lens: the language, whether the day is today, since when the ledger is away, and what the person saw
    // last.
    private static bool IsUnchanged(PageRequest page, string? more)
    {
        var services = page.Http.RequestServices;
        var outage = services.GetRequiredService<ProjectionService>().Outage?.Since;
        var today = services.GetRequiredService<TimeProvider>().Today();
        var variant = $"page {page.T.Code} {today:yyyyMMdd} {outage:O} {Visits.Shown(page.Http)} {more}";
        var unchanged = services.GetRequiredService<EntityTags>().IsUnchanged(page.Request, variant, more is null);
        page.Http.Response.Headers.Vary = "Accept-Language, Cookie";
        // What a 304 says takes the place of what the browser kept with the page (RFC 9111 section 3.2): without its own policy the page
        // would lose its styles and scripts.
        page.Http.Response.Headers.ContentSecurityPolicy = PageWriter.Policy;
        return unchanged;
    }

    private static IReadOnlyList<(string Name, string? Value)> AskedLens(CatalogRequest request) =>
        [
            .. ((QueryParameter[])[QueryParameters.On, QueryParameters.Known, QueryParameters.AsRecorded])
                .Select(word => (word.Name, request.Query.Text(word))).Where(word => word.Item2 is not null),
        ];

    // The other receivers are listed among the townships, and the registers among the powers.
    private static string SectionOf(PathString path) => path.Value!.Split('/') is [_, _, var section, ..]
        ? section switch { "receivers" => "townships", "registers" => "powers", _ => section }
        : "";
}
