using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Laws;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Tables;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>
/// The entries on documents that changed, the powers that rest on them and the figures of a year. They grow without an adjustment, so their
/// answers carry no tag of the catalog.
/// </summary>
internal static class LawEntryEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> Words = [QueryParameters.AtLeast];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/law-entries", ListAsync, request => LawEntryReads.AllAsync(request).Then(LawEntryListings.Entries.With)).Describe(
            "listLawEntries", Tags.LegalBases, "文件变动记录 The entries on changed documents",
            "Laws and documents that were amended, repealed, found to have expired or retained, each list by one decision, in the order "
                + "recorded. The drafts that were opened are shown to those who have a role in the catalog.");
        Map(routes, "/law-entries/{entry}", OneAsync, PowersAsync, Limits.Computations).Describe(
            "getLawEntry", Tags.LegalBases, "一条文件变动记录涉及的职权和进展 An entry with the powers that rest on its documents",
            "Every power that rests on a document of the entry, article by article, and how far each department is: a power is adjusted, "
                + "removed, confirmed unaffected or open. Near citations are listed beside and counted for nothing. The table has the "
                + "powers.")
            .Refuses(ProblemTypes.LawEntryNotFound);
        Map(routes, "/law-figures/{year:int:range(1949,9998)}", FiguresAsync, DocumentsAsync).Describe(
            "getLawFigures", Tags.LegalBases, "一年的文件清理数字 The figures of a year's documents",
            "How many documents were repealed, expired, amended and retained with effect in the year, by kind and level, with their list. "
                + "The table has the documents.");
    }

    private static RouteHandlerBuilder Map<TAnswer>(
        IEndpointRouteBuilder routes, string path, Func<CatalogRequest, Task<TAnswer>> answer,
        Func<CatalogRequest, Task<TableContent>> table, string? limit = null)
    {
        var address = $"{CatalogRoutes.Root}/{{division}}{path}";
        foreach (var form in (Form[])[Form.Csv, Form.Xlsx])
        {
            routes.MapGet(address + (form == Form.Csv ? ".csv" : ".xlsx"), http => TableAsync(http, form))
                .RequireRateLimiting(limit ?? Limits.Exports).ExcludeFromDescription();
        }

        var route = routes.MapGet(address, (Func<HttpContext, Task>)HandleAsync)
            .WithMetadata(new Described(Words, HasTables: true) { Revalidates = false }).Produces<TAnswer>();
        return limit is null ? route.LimitFiles() : route.RequireRateLimiting(limit);

        async Task HandleAsync(HttpContext http)
        {
            if (ContentNegotiation.Choose(http.Request, tables: true) is not Form.Json and var form)
            {
                await TableAsync(http, form);
                return;
            }

            using var request = await CatalogRequest.OpenAsync(http, Words);
            http.Response.Headers.CacheControl = "no-store";
            await WebJson.WriteAsync(http, StatusCodes.Status200OK, await answer(request));
        }

        async Task TableAsync(HttpContext http, Form form)
        {
            using var request = await CatalogRequest.OpenAsync(http, Words);
            http.Response.Headers.CacheControl = "no-store";
            await TableWriter.WriteAsync(request, form, await table(request));
        }
    }

    private static async Task<LawEntriesAnswer> ListAsync(CatalogRequest request)
    {
        var entries = await LawEntryReads.AllAsync(request);
        return new LawEntriesAnswer(request.Catalog, [.. entries.Select(entry => LawEntryReads.Answer(request, entry))], entries.Count);
    }

    private static async Task<LawEntryDetails> OneAsync(CatalogRequest request)
    {
        var (followed, bodies) = (await LawEntryReads.OneAsync(request), LawEntryReads.Bodies(request));
        return new LawEntryDetails(
            request.Catalog, LawEntryReads.Answer(request, followed.Entry), [.. followed.Entry.Changes.Select(LawDocumentAnswer.Of)],
            TouchedAnswer.Of(followed.Progress, bodies), NearAnswer.Of(followed.Progress.Near),
            LawDepartmentAnswer.Of(followed.Departments, bodies));
    }

    private static async Task<TableContent> PowersAsync(CatalogRequest request)
    {
        var followed = await LawEntryReads.OneAsync(request);
        return LawEntryListings.Touched(LawEntryReads.Bodies(request)).With(followed.Progress.Powers);
    }

    private static async Task<LawFiguresAnswer> FiguresAsync(CatalogRequest request)
    {
        var figures = await LawEntryReads.FiguresAsync(request, YearOf(request));
        return new LawFiguresAnswer(
            request.Catalog, figures.Year, [.. figures.Counts.Select(DocumentCountsAnswer.Of)], DocumentCountsAnswer.Total(figures.Total),
            [.. figures.Documents.Select(document => LawDocumentAnswer.Of(document.Change))]);
    }

    private static async Task<TableContent> DocumentsAsync(CatalogRequest request)
    {
        var figures = await LawEntryReads.FiguresAsync(request, YearOf(request));
        return LawEntryListings.Documents(figures.Year).With(figures.Documents);
    }

    private static int YearOf(CatalogRequest request) =>
        int.Parse(request.Http.Route("year"), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<TableContent> Then(
        this Task<IReadOnlyList<LawEntry>> entries, Func<IEnumerable<LawEntry>, TableContent> table) =>
        table(await entries);
}
