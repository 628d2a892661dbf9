using System.CommandLine;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Application;

namespace PowerCatalog.Commands;

/// <summary><c>import</c>: files in, decisions recorded.</summary>
internal static class ImportCommand
{
    private static readonly (string Option, string Field, string Description)[] HeaderOptions =
    [
        ("--document-number", Fields.DocumentNumber, "文号 Document number"),
        ("--title", Fields.Title, "标题 Title"),
        ("--authority", Fields.Authority, "发文机关 Who decided"),
        ("--decided", Fields.Decided, "决定日期 Date of the decision"),
        ("--effective", Fields.Effective, "生效日期 Effective date"),
        ("--published", Fields.Published, "公布日期 Date of publication"),
    ];

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "工作簿、CSV 或 TSV Workbooks (.xlsx), CSV or TSV", Arity = ArgumentArity.OneOrMore };
        var data = Common.Data();
        var division = new Option<string?>("--division") { Description = "区划代码 The government's division code (default: the only catalog)" };
        var kind = new Option<string>("--kind") { Description = "adjustment 调整决定；list 整份清单（建立清单）", DefaultValueFactory = _ => "adjustment" };
        kind.AcceptOnlyFromAmong("adjustment", "list");
        var map = new Option<string[]>("--map") { Description = "列标题=字段（或 -，表示不要）Heading=field, or heading=- to leave a column out", AllowMultipleArgumentsPerToken = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "只预览，不写入 Preview only; write nothing" };
        var actor = new Option<string>("--actor") { Description = "经办人代号 The id of who records", DefaultValueFactory = _ => "cli" };
        var json = Common.Json();
        var header = HeaderOptions.Select(option => (Option: new Option<string?>(option.Option) { Description = option.Description }, option.Field)).ToList();
        var command = new Command("import", "导入调整决定或整份清单 Records adjustments, or opens a catalog with a whole list") { files, data, division, kind, map, dryRun, actor, json };
        foreach (var (option, _) in header) command.Options.Add(option);

        command.SetAction((parsed, cancellation) => RunAsync(
            new Request(
                parsed.GetValue(files)!,
                Common.Place(parsed, data),
                parsed.GetValue(division),
                parsed.GetValue(kind) == "list" ? DraftKind.List : DraftKind.Adjustment,
                ReadMap(parsed.GetValue(map) ?? []),
                header.Where(pair => parsed.GetValue(pair.Option) is not null).ToDictionary(pair => pair.Field, pair => parsed.GetValue(pair.Option)!),
                parsed.GetValue(dryRun),
                parsed.GetValue(actor)!,
                parsed.GetValue(json)),
            cancellation));
        return command;
    }

    private static Dictionary<string, string> ReadMap(string[] entries)
    {
        var map = new Dictionary<string, string>();
        foreach (var entry in entries)
        {
            var at = entry.LastIndexOf('=');
            if (at <= 0 || at == entry.Length - 1 || !map.TryAdd(entry[..at], entry[(at + 1)..]))
                throw new CommandException(ExitCode.WrongUsage, $"--map 应写成 列标题=字段，每列一次：“{entry}”。--map takes heading=field, once a column.");
        }

        return map;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        var list = request.Kind == DraftKind.List;
        await using var home = list && request.DryRun ? CatalogHome.OpenToTry(request.Place) : CatalogHome.Open(request.Place, create: list);
        home.StartProjecting();
        await home.WhileProjecting(Done(home.CatchUpAsync(cancellation)));
        var division = request.Division is null && list
            ? throw new CommandException(ExitCode.WrongUsage, "整份清单要用 --division 指明是谁的。A whole list needs --division.")
            : home.Division(request.Division);

        var reports = new List<ImportReport>();
        var code = ExitCode.Done;
        foreach (var file in request.Files)
        {
            var report = await Terminal.Busy(
                $"{file.Name} …", () => Importing.FileAsync(home, file, division, request.Options(division), request.Actor, request.DryRun, cancellation));
            reports.Add(report);
            if (!request.Json) report.Print();
            if (report.Outcome != RecordingOutcome.Refused) continue;
            code = ExitCode.Refused;
            break;
        }

        if (request.Json) Json.Print(reports.Count == 1 ? reports[0] : reports);
        if (code == ExitCode.Refused && reports.Count < request.Files.Length)
            Terminal.Note($"其后的 {request.Files.Length - reports.Count} 个文件没有处理。The {request.Files.Length - reports.Count} files after it were not looked at.");
        return code;
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private sealed record Request(
        FileInfo[] Files,
        HomePlace Place,
        string? Division,
        DraftKind Kind,
        IReadOnlyDictionary<string, string> Map,
        IReadOnlyDictionary<string, string> Header,
        bool DryRun,
        string Actor,
        bool Json)
    {
        public ReadOptions Options(DivisionCode division) => new(division, Kind) { Map = Map, Header = Header };
    }
}
