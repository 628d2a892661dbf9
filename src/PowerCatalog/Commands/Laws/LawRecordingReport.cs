using PowerCatalog.Application.Laws;
using PowerCatalog.Application.Recording;
using PowerCatalog.Commands.Laws.Answers;
using PowerCatalog.Commands.Proceeding;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Listings.Laws;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Laws;

/// <summary>The result of an entry that was sent.</summary>
internal static class LawRecordingReport
{
    public static int Print(LawRecording result, BodyNaming bodies, bool json)
    {
        string Body(string code) => bodies.Name(result.Division, code);
        if (json) Answer.Print(LawRecordingInJson.Of(result, Body), LawsJson.Default);
        else PrintTables(result, Body);
        return result.Outcome == RecordingOutcome.Refused ? ExitCode.Refused : ExitCode.Done;
    }

    private static void PrintTables(LawRecording result, Func<string, string> body)
    {
        Terminal.Problems(result.Report.Problems);
        if (result.Reliance is { } reliance)
        {
            var touched = reliance.Documents.SelectMany(document => document.Powers.Select(power => new FollowedPower(
                document.Change, power, power.Department, TouchedStatus.Open, null))).ToList();
            if (touched.Count > 0) Terminal.Table(LawEntryListings.Touched(body), touched);
            if (result.Drafts.Count > 0) Terminal.Table(LawEntryListings.Proposals(body), result.Drafts);
            Terminal.Line(
                $"{Summary(result.Checked.Changes)}；涉及 {reliance.Powers().Count} 项职权、{reliance.Departments().Count} 个部门。"
                    + $"Documents: {result.Checked.Changes.Count}; powers that rest on them: {reliance.Powers().Count}; departments: "
                    + $"{reliance.Departments().Count}.");
        }

        Terminal.Line(Said(result));
        if (result.Drafts.Count == 0) return;
        Terminal.Line(result.DraftsOpened
            ? $"已为 {result.Drafts.Count} 个部门开立草案。Drafts opened: {result.Drafts.Count}."
            : "没有开立草案；需要时加 --open-drafts，或用 laws drafts。No draft was opened; add --open-drafts, or use 'laws drafts'.");
    }

    private static string Summary(IReadOnlyCollection<LawChange> changes) => string.Join("，", Enum.GetValues<LawResult>()
        .Select(result => (Result: result, Count: changes.Count(change => change.Result == result))).Where(pair => pair.Count > 0)
        .Select(pair => $"{LawWords.Of(pair.Result).Zh} {pair.Count} 件"));

    private static string Said(LawRecording result) => result.Outcome switch
    {
        RecordingOutcome.Previewed => "预览，没有写入。Preview; nothing was written.",
        RecordingOutcome.Recorded => $"已记录，编号 {result.Entry}。Recorded as {result.Entry}.",
        RecordingOutcome.AlreadyRecorded => $"此前已记录（{result.Entry}），没有变化。Already recorded as {result.Entry}; nothing changed.",
        _ => $"未记录，有 {result.Report.Found.Errors} 处错误。Refused; errors: {result.Report.Found.Errors}. Nothing was written.",
    };
}
