using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Laws;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Papers.Announcements;
using PowerCatalog.Papers.Annexes;
using PowerCatalog.Papers.Reports;
using PowerCatalog.Papers.Templates;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Papers;

/// <summary>The documents of a decision and of a year.</summary>
internal static class PaperEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly IReadOnlyList<QueryParameter> Words = [QueryParameters.AtLeast];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/adjustments/{id}/announcement.docx", Docx, OfDecision(MakeAnnouncement)).Describe(
            "getAnnouncement", Tags.Adjustments, "一个决定的公告 The announcement of a decision",
            "A document in the general form of GB/T 9704-2012, from the office's template, with the decision's annexes as tables.")
            .Refuses(ProblemTypes.AdjustmentNotFound, ProblemTypes.NotPublished);
        Map(routes, "/adjustments/{id}/annexes.xlsx", Xlsx, OfDecision(MakeAnnexes)).Describe(
            "getAnnexes", Tags.Adjustments, "一个决定的附件 The annexes of a decision", "A workbook with a sheet for each kind of change.")
            .Refuses(ProblemTypes.AdjustmentNotFound, ProblemTypes.NotPublished, ProblemTypes.NoAnnexes);
        Map(routes, "/reports/{year:int:range(1949,9998)}/report.docx", Docx, MakeReportAsync).Describe(
            "getReportDocument", Tags.Statistics, "年度报告段落和表 The year's paragraph and tables",
            "A document with the paragraph that annual reports print, every figure with its rule, and the counts by month and department.");
    }

    private static RouteHandlerBuilder Map(
        IEndpointRouteBuilder routes, string path, string type, Func<CatalogRequest, Task<(string Name, byte[] Bytes)>> make)
    {
        async Task Handle(HttpContext http)
        {
            using var request = await CatalogRequest.OpenAsync(http, Words);
            var (name, bytes) = await make(request);
            http.Response.Headers.CacheControl = "no-store";
            await FileAnswers.SendAsync(http, bytes, type, name);
        }

        return routes.MapGet($"{CatalogRoutes.Root}/{{division}}{path}", (Func<HttpContext, Task>)Handle)
            .WithMetadata(new Described(Words, HasTables: false) { Revalidates = false })
            .Produces<string>(StatusCodes.Status200OK, type).RequireRateLimiting(Limits.Computations);
    }

    private static Func<CatalogRequest, Task<(string Name, byte[] Bytes)>> OfDecision(
        Func<CatalogRequest, CatalogView, AdjustmentAnswer, (string Name, byte[] Bytes)> make) =>
        request => Task.FromResult(DecisionPapers.Make(request, make));

    private static (string Name, byte[] Bytes) MakeAnnouncement(CatalogRequest request, CatalogView view, AdjustmentAnswer decision)
    {
        var template = request.Http.RequestServices.GetRequiredService<OfficeTemplates>().Announcement();
        return (Announcement.FileName(decision),
            Announcement.Make(view, decision, request.Words, template));
    }

    private static (string Name, byte[] Bytes) MakeAnnexes(CatalogRequest request, CatalogView view, AdjustmentAnswer decision)
    {
        var annexes = DecisionAnnexes.Of(view, decision, request.Words);
        if (annexes.Count == 0)
            throw new ProblemException(
                ProblemTypes.NoAnnexes, "这个决定没有变动清单，没有附件。", "This decision changes nothing and has no annexes.");
        using var held = new MemoryStream();
        AnnexWorkbook.Write(held, annexes);
        return (Announcement.AnnexesFileName(decision), held.ToArray());
    }

    private static async Task<(string Name, byte[] Bytes)> MakeReportAsync(CatalogRequest request)
    {
        var (view, year) = (request.View, int.Parse(request.Http.Route("year"), CultureInfo.InvariantCulture));
        if (!YearReport.HasBegun(view, year))
            throw new ProblemException(
                ProblemTypes.QueryRefused, $"{year}年还没有开始，没有可报告的数字。", $"{year} has not begun; there is nothing to report of it.");
        var entries = request.Http.RequestServices.GetRequiredService<LawEntries>();
        var documents = YearFigures.Of(year, (await entries.BookAsync(view.Catalog.Division, request.Http.RequestAborted)).Standing);
        return (YearReport.FileName(view, year), YearReport.Make(view, year, request.Words, documents));
    }
}
