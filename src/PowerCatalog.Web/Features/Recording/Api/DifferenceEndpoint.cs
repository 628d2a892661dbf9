using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>Compares a list with the catalog: what it changes, as an answer or as the draft of an adjustment.</summary>
internal static class DifferenceEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(CatalogRoutes.Root + "/{division}/differences", (Func<HttpContext, Task>)CompareAsync)
        .WithMetadata(new Described(RecordingParameters.OfDifferences, HasTables: false)
        {
            Subject = Subject.Comparison,
            Body = FileBody.Lines,
        })
        .Produces<DifferenceAnswer>()
        .RequireRateLimiting(Limits.Uploads)
        .Describe(
            "compareList", Tags.Adjustments, "比较一份清单与现行清单 Compare a list with the catalog",
            "The body is the file itself: a workbook, CSV or TSV with the list of some or all departments. Nothing is recorded. Compared "
                + "are the departments that occur in it and the elements that have a column; an empty cell of such a column removes the "
                + "value. Departments that hold nothing yet stand in opens, and their lines are not compared: adjustments with kind=list "
                + "records them. An export of ours names the state that it comes from, and is compared with that. Where Accept prefers "
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet the answer is the draft of the adjustment as a "
                + "workbook, to be completed with its decision and sent to adjustments.")
        .Refuses(
            ProblemTypes.Unauthorized, ProblemTypes.Forbidden, ProblemTypes.FileTooLarge, ProblemTypes.UnsupportedMediaType,
            ProblemTypes.CatalogNotFound, ProblemTypes.DraftRefused);

    private static async Task CompareAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var query = QueryValues.Read(http.Request.Query, RecordingParameters.OfDifferences);
        var division = DivisionOf(http);
        // Compared with what was recorded here just now, the departments of the same list that it opened among it.
        var seen = await services.GetRequiredService<OwnWrites>().OpenAsync(
            services.GetRequiredService<CatalogViews>(), division, LensRequest.Today, http.RequestAborted);
        seen?.Dispose();
        var columns = FileParameters.ColumnsOf(query);
        await using var file = await ReceivedFile.ReceiveAsync(
            http.Request, query.Text(FileParameters.Name), services.GetRequiredService<WebOptions>().MaximumFileBytes);
        var actor = Actors.Of(http.User, person => Authorities.ToRecord(person, division));
        var request = new RecordingRequest(actor, division, ExpectedCatalog.Any, DryRun: true);
        var command = new ImportFile(request, DraftKind.List, file.Content, file.Name, new Dictionary<string, string>(), columns)
        {
            DepartmentFrom = FileParameters.DepartmentSourceOf(query),
            Department = query.Text(FileParameters.Department),
        };
        var compared = await services.GetRequiredService<ListComparisons>().HandleAsync(
            new CompareList(command, query.Date(RecordingParameters.On)), http.RequestAborted) ?? throw NothingToCompare();
        if (compared.Difference is null) throw RecordingRequests.Refused(compared.Report);
        await AnswerAsync(http, division, file.Name, compared);
    }

    private static async Task AnswerAsync(HttpContext http, DivisionCode division, string file, ComparedList compared)
    {
        var reference = http.RequestServices.GetRequiredService<ReferenceData>();
        IReadOnlyList<string> notes = [.. new DifferenceNotes(compared, file, reference).All];
        http.Response.Headers.CacheControl = "no-store";
        if (!ContentNegotiation.PrefersXlsx(http.Request))
        {
            await WebJson.WriteAsync(http, StatusCodes.Status200OK, DifferenceAnswer.Of(division.Value, compared, notes));
            return;
        }

        await using var held = new FileBufferingWriteStream();
        DraftWorkbook.Write(held, compared.Draft!, notes, reference);
        await FileAnswers.SendAsync(
            http, held, ContentNegotiation.XlsxType, PageLanguage.Of(http)["调整草稿.xlsx", "draft-adjustment.xlsx"]);
    }

    private static DivisionCode DivisionOf(HttpContext http)
    {
        var written = http.Route("division");
        return DivisionCode.TryParse(written, out var division)
            && http.RequestServices.GetRequiredService<CatalogViews>().All().Any(head => head.Division == division.Value)
            ? division
            : throw new ProblemException(ProblemTypes.CatalogNotFound, $"没有“{written}”的清单。", $"There is no catalog '{written}'.");
    }

    private static ProblemException NothingToCompare() => new(
        ProblemTypes.DraftRefused,
        "没有可比较的：清单上还没有这些部门的职权（请用 kind=list 提交到 adjustments，建立这一部分），或者这份清单已经记录过。",
        "There is nothing to compare: the departments of the list hold nothing yet (send it to adjustments with kind=list to open them), "
            + "or this list is recorded already.");
}
