using System.CommandLine;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Application;

namespace PowerCatalog.Commands;

/// <summary><c>correct REVISION</c> and <c>annul DECISION</c>: one line of the sheets 更正 and 撤销, written on the command line; they take the way of the import.</summary>
internal static class CorrectingCommands
{
    public static Command Correct()
    {
        var common = new DecisionOptions();
        var revision = new Argument<long>("revision") { Description = "被更正记录的版本号，见 history The revision that is corrected, as the history shows it" };
        var item = new Option<string>("--item") { Description = "更正项：要素名、生效日期等；整条 表示不应有此记录 Which item; 整条 where it should not have been recorded", Required = true };
        var from = new Option<string?>("--from") { Description = "误作（记录的内容）As it was recorded" };
        var to = new Option<string?>("--to") { Description = "应为 As it should have read" };
        var command = new Command("correct", "更正一条记录 Corrects a fact") { revision, item, from, to };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => common.RecordAsync(
            parsed, "更正",
            [("更正版本", Show.Number(parsed.GetValue(revision))), ("更正项", parsed.GetValue(item)), ("误作", parsed.GetValue(from)), ("应为", parsed.GetValue(to))],
            cancellation));
        return command;
    }

    public static Command Annul()
    {
        var common = new DecisionOptions();
        var decision = new Argument<string>("decision") { Description = "被撤销决定的文号或版本号 Its document number, or the revision that completed it" };
        var from = new Option<string>("--from") { Description = "自始，或失效的第一天 自始 where it never held, or the first day on which it does not", Required = true };
        var by = new Option<string?>("--by") { Description = "撤销机关（默认发文机关）Who annulled it (default: the authority)" };
        var command = new Command("annul", "撤销一个决定 Annuls a decision") { decision, from, by };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => common.RecordAsync(
            parsed, "撤销", [("被撤销文号", parsed.GetValue(decision)), ("撤销自", parsed.GetValue(from)), ("撤销机关", parsed.GetValue(by))], cancellation));
        return command;
    }
}

/// <summary>The decision by which something is corrected or annulled.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = Common.Division();
    private readonly Option<string> _number = new("--document-number") { Description = "文号 Document number", Required = true };
    private readonly Option<string> _title = new("--title") { Description = "标题 Title", Required = true };
    private readonly Option<string> _decided = new("--decided") { Description = "决定日期 Date of the decision", Required = true };
    private readonly Option<string?> _authority = new("--authority") { Description = "发文机关 Who decided" };
    private readonly Option<string> _reason = new("--reason") { Description = "原因 Why", Required = true };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "只预览，不写入 Preview only; write nothing" };
    private readonly Option<string> _actor = new("--actor") { Description = "经办人代号 The id of who records", DefaultValueFactory = _ => "cli" };
    private readonly Option<bool> _json = Common.Json();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_data, _division, _number, _title, _decided, _authority, _reason, _dryRun, _actor, _json]) command.Options.Add(option);
    }

    public async Task<int> RecordAsync(ParseResult parsed, string kind, IReadOnlyList<(string Heading, string? Text)> cells, CancellationToken cancellation)
    {
        await using var home = CatalogHome.Open(Common.Place(parsed, _data), create: false);
        home.StartProjecting();
        await home.CatchUpAsync(cancellation);
        var division = home.Division(parsed.GetValue(_division));
        var header = new Dictionary<string, string>
        {
            [Fields.DocumentNumber] = parsed.GetValue(_number)!,
            [Fields.Title] = parsed.GetValue(_title)!,
            [Fields.Decided] = parsed.GetValue(_decided)!,
            [Fields.Effective] = parsed.GetValue(_decided)!,
        };
        if (parsed.GetValue(_authority) is { } authority) header[Fields.Authority] = authority;
        using var file = OneLine.Csv(kind, [.. cells, ("原因", parsed.GetValue(_reason))]);
        var report = await Importing.StreamAsync(
            home, file, $"{kind}.csv", division, new ReadOptions(division, DraftKind.Adjustment) { Header = header }, parsed.GetValue(_actor)!, parsed.GetValue(_dryRun), cancellation);
        if (parsed.GetValue(_json)) Json.Print(report);
        else report.Print();
        return report.Outcome == RecordingOutcome.Refused ? ExitCode.Refused : ExitCode.Done;
    }
}
