using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Changes;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>
/// 连带处理: decides what follows from the lines that stand. The decision is part of the lines, so they are put forward anew with it.
/// </summary>
internal static class FollowingPages
{
    public static void Map(PageRoutes taking) =>
        taking.Builder.MapPost(OnePages.One + "/lines/consequences", DecideAsync).RequireRateLimiting(Limits.Uploads)
            .ExcludeFromDescription();

    private static async Task DecideAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var page = await PageRoutes.AskAsync(http, []);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var loaded = await procedure.LoadAsync();
            var standing = loaded.Draft() ?? throw NoLines();
            var decided = await DecidedAsync(form, procedure, loaded, http.RequestAborted);
            var sent = http.RequestServices.GetRequiredService<LineSources>().Decided(standing, decided);
            var step = new Step(procedure.Person, loaded.State.Id, StepPages.VersionOf(form));
            var result = await procedure.Procedure.ProposeAsync(step, sent, http.RequestAborted);
            if (result.Outcome is StepOutcome.Taken or StepOutcome.AlreadyTaken)
                http.Response.Redirect(Links.Address(page.Links.OnItsWay(loaded.State.Id.Value), [(OnePages.Done.Name, "propose")]));
            else await RefuseAsync(page, procedure, result, decided);
        }
    }

    private static async Task<Dictionary<int, string>> DecidedAsync(
        IFormCollection form, ProcedureRequest procedure, LoadedProcedure loaded, CancellationToken cancellation)
    {
        var decided = ConsequenceFields.Read(form).ToDictionary(one => NumberOf(one.Key), one => one.Value);
        if (!ConsequenceFields.AcceptsAll(form)) return decided;
        var assessed = await procedure.Procedure.AssessAsync(loaded, cancellation);
        // Those that the form leaves open, and those that it does not list.
        var unlisted = (assessed?.Consequences ?? [])
            .Where(one => one.State == ConsequenceState.Undecided && !decided.ContainsKey(one.Line)).Select(one => one.Line);
        var open = decided.Where(one => one.Value.Length == 0).Select(one => one.Key);
        foreach (var line in open.Concat(unlisted).ToList()) decided[line] = ConsequenceChoice.Accepts;
        return decided;
    }

    private static async Task RefuseAsync(
        PageRequest page, ProcedureRequest procedure, StepResult result, Dictionary<int, string> decided) =>
        await new OneShown(page, await procedure.LoadAsync()).WriteAsync(
            Refusals.TypeOf(result).Status,
            model => model with
            {
                Problems = Refusals.ErrorsOf(result),
                Since = result.Since,
                Kept =
                [
                    .. decided.Where(one => one.Value.Length > 0)
                        .Select(one => (page.T[$"连带处理，第 {one.Key} 条", $"What follows from line {one.Key}"], one.Value)),
                ],
            });

    private static int NumberOf(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ProblemException(ProblemTypes.BadRequest, "表单中的行号无法识别。", "A line's number in the form cannot be read.");

    private static ProblemException NoLines() => new(
        ProblemTypes.BadRequest, "还没有提出任何一行，无从决定连带事项。", "No lines were put forward yet, so nothing follows from them.");
}
