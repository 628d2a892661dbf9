using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Laws;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>What is done about an entry.</summary>
internal static class LawStepEndpoints
{
    private const long MostBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<OpenDraftsRequest>(routes, "drafts", (entries, on, sent, stop) => entries.OpenDraftsAsync(
            on.Actor, on.Division, on.Entry, sent.Departments?.Select(Department).ToList(), stop)).Describe(
            "openLawDrafts", Tags.LegalBases, "为涉及的部门开立草案 Open drafts for departments whose powers rest on the documents",
            "Each is a draft of the department in the procedure, whose cause is the change and its day. Drafts that are open stay as they "
                + "are.");
        Map<UnaffectedRequest>(routes, "unaffected", (entries, on, sent, stop) => entries.ConfirmAsync(
            on.Actor, on.Division, on.Entry, [.. sent.Powers.Select(Power)], sent.Reason, stop)).Describe(
            "confirmUnaffected", Tags.LegalBases, "确认职权不受影响 Confirm that powers need no change", "Said again, what was said last counts.");
        Map<WithdrawalRequest>(routes, "withdrawal", (entries, on, sent, stop) => entries.WithdrawAsync(
            on.Actor, on.Division, on.Entry, sent.Reason, stop)).Describe(
            "withdrawLawEntry", Tags.LegalBases, "撤回一条误记的记录 Withdraw an entry that was recorded by mistake",
            "It counts in no figure any more. Drafts that were opened stay, and are withdrawn in the procedure.");
    }

    private static RouteHandlerBuilder Map<T>(
        IEndpointRouteBuilder routes, string path,
        Func<LawEntries, (DivisionCode Division, Actor Actor, LawEntryId Entry), T, CancellationToken, Task<LawStepResult>> take)
        where T : class
    {
        async Task HandleAsync(HttpContext http)
        {
            QueryValues.Read(http.Request.Query, []);
            var (division, actor) = LawRequests.Of(http);
            var sent = await JsonBody.ReadAsync<T>(http, MostBytes);
            var entry = LawEntryReads.IdOf(http.Route("entry"));
            var entries = http.RequestServices.GetRequiredService<LawEntries>();
            await LawRequests.AnswerAsync(http, await take(entries, (division, actor, entry), sent, http.RequestAborted));
        }

        return routes.MapPost($"{CatalogRoutes.Root}/{{division}}/law-entries/{{entry}}/{path}", (Func<HttpContext, Task>)HandleAsync)
            .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Note }).Accepts<T>("application/json")
            .Produces<LawEntryAnswer>().Refuses([.. LawRequests.Refusals, ProblemTypes.LawEntryNotFound]);
    }

    private static DepartmentCode Department(string text) => DepartmentCode.TryParse(text, out var code)
        ? code
        : throw new ProblemException(ProblemTypes.BadRequest, $"“{text}”不是部门编码。", $"'{text}' is not a department code.");

    private static PowerCode Power(string text) => PowerCode.TryRead(text, out var code)
        ? code
        : throw new ProblemException(ProblemTypes.BadRequest, $"“{text}”不是职权编码。", $"'{text}' is not a power code.");
}
