using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Tables;

namespace PowerCatalog.Web.Http.Routing;

/// <summary>Maps the addresses under a catalog. Each goes the same way: form, query, lens, tag, answer.</summary>
internal sealed class CatalogRoutes(IEndpointRouteBuilder routes)
{
    public const string Root = "/api/v1/catalogs";

    private const string LogRelation = "urn:powercatalog:log";

    /// <summary>An address that answers with JSON, and where <paramref name="table"/> is given also as CSV and XLSX.</summary>
    /// <param name="path">Below the catalog's address.</param>
    /// <param name="words">The query words beside those of the lens.</param>
    /// <param name="answer">Answers.</param>
    /// <param name="table">Answers with the whole list.</param>
    public RouteHandlerBuilder Map<TAnswer>(
        string path,
        IReadOnlyList<QueryParameter> words,
        Func<CatalogRequest, TAnswer> answer,
        Func<CatalogRequest, TableContent>? table = null) =>
        MapAsync(
            path, words, request => ValueTask.FromResult(answer(request)),
            table is null ? null : request => ValueTask.FromResult(table(request)));

    /// <summary>The same where the answer is waited for.</summary>
    /// <param name="path">Below the catalog's address.</param>
    /// <param name="words">The query words beside those of the lens.</param>
    /// <param name="answer">Answers.</param>
    /// <param name="table">Answers with the whole list.</param>
    /// <param name="limit">Which of <see cref="Limits"/> every form falls under; null where only files do, as exports.</param>
    public RouteHandlerBuilder MapAsync<TAnswer>(
        string path,
        IReadOnlyList<QueryParameter> words,
        Func<CatalogRequest, ValueTask<TAnswer>> answer,
        Func<CatalogRequest, ValueTask<TableContent>>? table = null,
        string? limit = null)
    {
        IReadOnlyList<QueryParameter> all = [.. words, .. QueryParameters.Lens];
        var address = $"{Root}/{{division}}{path}";
        if (table is not null)
        {
            IReadOnlyList<QueryParameter> whole = [.. all.Where(word => !word.Pages)];
            routes.MapGet(address + ".csv", http => TableAsync(http, whole, Form.Csv, table))
                .RequireRateLimiting(limit ?? Limits.Exports).ExcludeFromDescription();
            routes.MapGet(address + ".xlsx", http => TableAsync(http, whole, Form.Xlsx, table))
                .RequireRateLimiting(limit ?? Limits.Exports).ExcludeFromDescription();
        }

        async Task Handle(HttpContext http)
        {
            var form = ContentNegotiation.Choose(http.Request, table is not null);
            if (form == Form.Json) await JsonAsync(http, all, answer, _ => nameof(Form.Json));
            else await TableAsync(http, [.. all.Where(word => !word.Pages)], form, table!);
        }

        var route = routes.MapGet(address, (Func<HttpContext, Task>)Handle).WithMetadata(new Described(all, table is not null))
            .Produces<TAnswer>();
        if (limit is not null) return route.RequireRateLimiting(limit);
        return table is null ? route : route.LimitFiles();
    }

    /// <summary>An address that answers with JSON of the log, which grows without an adjustment too: its size is part of the tag.</summary>
    /// <param name="path">Below the catalog's address.</param>
    /// <param name="words">The query words beside those of the lens.</param>
    /// <param name="size">How long the log is that the request asks for.</param>
    /// <param name="answer">Answers.</param>
    public RouteHandlerBuilder MapSized<TAnswer>(
        string path, IReadOnlyList<QueryParameter> words, Func<CatalogRequest, long> size, Func<CatalogRequest, TAnswer> answer)
    {
        IReadOnlyList<QueryParameter> all = [.. words, .. QueryParameters.Lens];
        Task Handle(HttpContext http) => JsonAsync(
            http, all, request => ValueTask.FromResult(answer(request)),
            request => string.Create(CultureInfo.InvariantCulture, $"{Form.Json} {size(request)}"));
        return routes.MapGet($"{Root}/{{division}}{path}", (Func<HttpContext, Task>)Handle)
            .WithMetadata(new Described(all, HasTables: false)).Produces<TAnswer>();
    }

    private static async Task JsonAsync<TAnswer>(
        HttpContext http, IReadOnlyList<QueryParameter> words, Func<CatalogRequest, ValueTask<TAnswer>> answer,
        Func<CatalogRequest, string> variant)
    {
        TAnswer answered;
        using (var request = await CatalogRequest.OpenAsync(http, words))
        {
            LinkLog(request);
            if (http.RequestServices.GetRequiredService<EntityTags>().IsUnchanged(request, variant(request))) return;
            answered = await answer(request);
        }

        await WebJson.WriteAsync(http, StatusCodes.Status200OK, answered);
    }

    // Every answer says which log it is of, and how long that was (RFC 8288).
    private static void LinkLog(CatalogRequest request) => request.Http.Response.Headers.Link =
        $"<{Root}/{request.View.Catalog.Division}/log?known={request.Lens.Known}>; rel=\"{LogRelation}\"";

    private static async Task TableAsync(
        HttpContext http, IReadOnlyList<QueryParameter> words, Form form, Func<CatalogRequest, ValueTask<TableContent>> table)
    {
        using var request = await CatalogRequest.OpenAsync(http, words);
        LinkLog(request);
        if (http.RequestServices.GetRequiredService<EntityTags>().IsUnchanged(request, form)) return;
        await TableWriter.WriteAsync(request, form, await table(request));
    }
}
