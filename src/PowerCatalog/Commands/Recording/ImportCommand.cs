using System.CommandLine;
using System.Runtime;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary><c>import</c>: records adjustments from files, or opens a catalog with a whole list.</summary>
internal sealed class ImportCommand
{
    private static readonly (string Option, string Field, string Description)[] ParticularOptions =
    [
        ("--document-number", Fields.DocumentNumber, "文号 Document number"),
        ("--title", Fields.Title, "标题 Title"),
        ("--authority", Fields.Authority, "发文机关 Who decided"),
        ("--decided", Fields.Decided, "决定日期 Date of the decision"),
        ("--effective", Fields.Effective, "生效日期 Effective date"),
        ("--published", Fields.Published, "公布日期 Date of publication"),
    ];

    private readonly Argument<FileInfo[]> _files = new("files")
    {
        Description = "工作簿、CSV 或 TSV；有“文号”列的表按文号分成几个决定 Workbooks (.xlsx), CSV or TSV; a table with a column 文号 is several "
            + "adjustments",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = new("--division")
    {
        Description = "区划代码或名称，默认唯一的清单 The government's division, by code or name (default: the only catalog)",
    };

    private readonly Option<string> _kind = new("--kind")
    {
        Description = "adjustment 调整决定；list 整份清单（建立清单）",
        DefaultValueFactory = _ => "adjustment",
    };

    private readonly Option<string[]> _map = new("--map")
    {
        Description = "列标题=字段；列标题=- 表示不用这一列 HEADING=FIELD, or HEADING=- to leave a column out",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _keep = new("--keep")
    {
        Description = "清单没有的列，保留为本地要素 Keeps a column that the list has no element for as an own element: HEADING",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _sheets = new("--sheet")
    {
        Description = "工作表名=类别（如 取消=减少）；工作表名=- 表示不读 SHEET=KIND, or SHEET=- to leave a sheet out",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _accept = new("--accept")
    {
        Description = "连带事项一并办理：所在行（如 减少!5），或 all 表示全部未定的 Accepts what follows from a row, or from all that decide nothing: ROW or all",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _decline = new("--decline")
    {
        Description = "连带事项不办理：所在行=理由 Declines what follows from a row: ROW=REASON",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _departmentFrom = new("--department-from")
    {
        Description = "清单没有部门列时，部门取自：sheet 工作表名；file 文件名 Where a list without a column of departments names them",
        DefaultValueFactory = _ => "column",
    };

    private readonly Option<DateOnly?> _on = Common.Date("--on", "清单与哪一天的清单比较，默认今天 The day that a list is compared with; today by default");

    private readonly Option<string?> _department = new("--department")
    {
        Description = "清单没有部门列时，是哪个部门的 The department of a list that has no column for it",
    };

    private readonly Option<FileInfo?> _out = new("--out")
    {
        Description = "清单与现行清单的差异写成调整草稿 Writes what a list changes as the draft of an adjustment",
    };

    private readonly Option<FileInfo?> _problems = new("--problems")
    {
        Description = "把全部问题写入这个 CSV（只用于一个文件）Writes all problems into this CSV; for one file only",
    };

    private readonly Option<bool> _newDivision = new("--new-division")
    {
        Description = "参考数据没有这个区划也建立清单 Opens the catalog of a division that the reference data does not know",
    };

    private readonly Option<bool> _dryRun = Common.DryRun();
    private readonly Option<bool> _json = Common.Json();

    private readonly IReadOnlyList<(Option<string?> Option, string Field)> _particulars =
        [.. ParticularOptions.Select(option => (new Option<string?>(option.Option) { Description = option.Description }, option.Field))];

    public static Command Create() => new ImportCommand().Build();

    private Command Build()
    {
        _kind.AcceptOnlyFromAmong("adjustment", "list");
        _departmentFrom.AcceptOnlyFromAmong("column", "sheet", "file");
        var command = new Command("import", "导入调整决定或整份清单 Records adjustments, or opens a catalog with a whole list")
        {
            _files, _data, _division, _kind, _map, _keep, _sheets, _accept, _decline, _departmentFrom, _on, _department, _out,
            _problems, _newDivision, _dryRun, _json,
        };
        foreach (var (option, _) in _particulars) command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // Nobody waits for the pauses of a command, and a large list leaves less behind so.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var list = parsed.GetValue(_kind) == "list";
        var problems = ProblemsFile(parsed);
        if (parsed.GetValue(_out) is not null && parsed.GetValue(_files)!.Length > 1)
            throw new CommandException(ExitCode.WrongUsage, "--out 只用于一个文件。--out is for one file.");
        var place = Common.Place(parsed, _data);
        await using var home = list && parsed.GetValue(_dryRun) ? CatalogHome.OpenToTry(place) : CatalogHome.Open(place, create: list);
        await home.WhileProjecting(Done(home.CatchUpAsync(parsed.GetValue(_division), cancellation)));
        var command = Template(parsed, DivisionOf(parsed, home, list), list);
        return list
            ? await ListsAsync(parsed, home, command, problems, cancellation)
            : await RecordedAsync(parsed, home, parsed.GetValue(_files)!, command, problems, cancellation);
    }

    private async Task<int> RecordedAsync(
        ParseResult parsed, CatalogHome home, FileInfo[] files, ImportFile command, FileInfo? problems, CancellationToken cancellation)
    {
        var results = await RecordAsync(home, files, command, !parsed.GetValue(_json), cancellation);
        var reports = results.SelectMany(ReportsOf).ToList();
        if (parsed.GetValue(_json)) Print(reports);
        if (problems is not null) await WriteProblemsAsync(problems, results[0].Result.Report, cancellation);
        return Code([.. results.Select(file => file.Result)], files.Length);
    }

    // A list of departments that hold something is compared with the catalog; any other list opens what it speaks of. Each file is taken by
    // itself, in order, as the parts of one list may be of both kinds.
    private async Task<int> ListsAsync(
        ParseResult parsed, CatalogHome home, ImportFile command, FileInfo? problems, CancellationToken cancellation)
    {
        var reports = new List<FileReport>();
        var (files, json) = (parsed.GetValue(_files)!, parsed.GetValue(_json));
        var (code, taken) = (ExitCode.Done, 0);
        foreach (var file in files)
        {
            var (opened, report, found, outcome) = await ListAsync(parsed, home, file, command, cancellation);
            if (opened is not null) reports.Add(opened);
            reports.Add(report);
            taken++;
            if (problems is not null) await WriteProblemsAsync(problems, found, cancellation);
            if (outcome == ExitCode.Done) continue;
            code = outcome;
            if (report is DifferenceReport) continue;
            NotProcessed(files.Length - taken);
            break;
        }

        if (json) Print(reports);
        return code;
    }

    // What opens a department beside others is recorded before the rest is compared, so that the rest is compared with what it leaves.
    private async Task<(FileReport? Opened, FileReport Report, ProblemReport Problems, int Code)> ListAsync(
        ParseResult parsed, CatalogHome home, FileInfo file, ImportFile command, CancellationToken cancellation)
    {
        var json = parsed.GetValue(_json);
        var compared = await Terminal.Busy($"{file.Name} …", () => FileImporting.CompareAsync(
            home, file, command, parsed.GetValue(_on), cancellation));
        ImportReport? opened = null;
        if (compared is not { Opens.Count: 0 })
        {
            var result = await Terminal.Busy($"{file.Name} …", () => FileImporting.OpenAsync(home, file, command, compared, cancellation));
            opened = ReportsOf((file.Name, result)).Single();
            if (!json) opened.Print();
            var code = opened.Outcome == RecordingOutcome.Refused ? ExitCode.Refused : ExitCode.Done;
            if (compared is null || code != ExitCode.Done) return (null, opened, opened.Report, code);
            if (opened.Outcome == RecordingOutcome.Recorded)
                compared = await FileImporting.CompareAsync(home, file, command, parsed.GetValue(_on), cancellation) ?? compared;
        }

        var report = DifferenceReport.Of(file.Name, command.Request.Division.Value, compared, home.Reference);
        var output = compared.Draft is null ? null : parsed.GetValue(_out);
        if (output is not null)
            OutputFile.Write(output, force: false, stream => DraftWorkbook.Write(stream, compared.Draft!, report.Notes, home.Reference));
        if (!json) report.Print(output);
        return (opened, report, compared.Report, report.Errors > 0 ? ExitCode.Refused : ExitCode.Done);
    }

    // Told before anything is recorded.
    private FileInfo? ProblemsFile(ParseResult parsed)
    {
        if (parsed.GetValue(_problems) is not { } file) return null;
        if (parsed.GetValue(_files)!.Length > 1)
            throw new CommandException(ExitCode.WrongUsage, "--problems 只用于一个文件。--problems is for one file.");
        OutputFile.MustNotExist(file, "请另选文件名", "choose another name");
        return file;
    }

    private DivisionCode DivisionOf(ParseResult parsed, CatalogHome home, bool list) => parsed.GetValue(_division) is null && list
        && home.Views.All().Count == 0
        ? throw new CommandException(
            ExitCode.WrongUsage, "还没有清单，建立清单须用 --division 指明区划。There is no catalog yet; to open one, name its --division.")
        : home.Division(parsed.GetValue(_division));

    // The command without the file, the same for every file.
    private ImportFile Template(ParseResult parsed, DivisionCode division, bool list)
    {
        if (!ColumnMeanings.TryParse(parsed.GetValue(_map) ?? [], out var columns, out var wrong))
            throw new CommandException(ExitCode.WrongUsage, $"--map 应写成 列标题=字段，每列一次：“{wrong}”有误。"
                + $"--map takes HEADING=FIELD, once per column; '{wrong}' is not valid.");
        if (!ColumnMeanings.TryAddSheets(ref columns, parsed.GetValue(_sheets) ?? [], out wrong))
            throw new CommandException(ExitCode.WrongUsage, $"--sheet 应写成 工作表名=类别，每张一次：“{wrong}”有误。"
                + $"--sheet takes SHEET=KIND, once per sheet; '{wrong}' is not valid.");
        if (!ColumnMeanings.TryAddKept(ref columns, parsed.GetValue(_keep) ?? [], out wrong))
            throw new CommandException(ExitCode.WrongUsage, $"--keep 应写列标题，每列一次，不能又在 --map 中：“{wrong}”有误。"
                + $"--keep takes a heading, once per column and not in --map as well; '{wrong}' is not valid.");
        if (!ConsequenceChoices.TryParse(parsed.GetValue(_accept) ?? [], parsed.GetValue(_decline) ?? [], out var consequences, out wrong))
            throw new CommandException(ExitCode.WrongUsage, $"--accept 应写所在行，--decline 应写成 所在行=理由，每行一次：“{wrong}”有误。"
                + $"--accept takes ROW and --decline ROW=REASON, once per row; '{wrong}' is not valid.");
        var given = _particulars.Where(pair => parsed.GetValue(pair.Option) is not null)
            .ToDictionary(pair => pair.Field, pair => parsed.GetValue(pair.Option)!);
        var request = new RecordingRequest(Common.Actor, division, ExpectedCatalog.Any, parsed.GetValue(_dryRun))
        {
            OpensUnknown = parsed.GetValue(_newDivision),
        };
        return new ImportFile(request, list ? DraftKind.List : DraftKind.Adjustment, Stream.Null, "", given, columns)
        {
            DepartmentFrom = Enum.Parse<DepartmentSource>(parsed.GetValue(_departmentFrom)!, ignoreCase: true),
            Department = parsed.GetValue(_department),
            Consequences = consequences,
        };
    }

    // One after the other, up to the first that is refused, as later files may depend on it.
    private static async Task<List<(string File, ImportResult Result)>> RecordAsync(
        CatalogHome home, FileInfo[] files, ImportFile command, bool print, CancellationToken cancellation)
    {
        var results = new List<(string File, ImportResult Result)>();
        foreach (var file in files)
        {
            var result = await Terminal.Busy($"{file.Name} …", () => FileImporting.RunAsync(home, file, command, cancellation));
            results.Add((file.Name, result));
            foreach (var report in print ? ReportsOf(results[^1]) : []) report.Print();
            if (result.Outcome == RecordingOutcome.Refused) break;
        }

        return results;
    }

    private static void Print(IReadOnlyList<FileReport> reports)
    {
        if (reports is [var one]) Answer.Print(one, RecordingJson.Default);
        else Answer.Print(reports, RecordingJson.Default);
    }

    private static IEnumerable<ImportReport> ReportsOf((string File, ImportResult Result) file) =>
        file.Result.Decisions.Select(decision => ImportReport.Of(file.File, decision));

    private static Task WriteProblemsAsync(FileInfo target, ProblemReport report, CancellationToken cancellation) => OutputFile.WriteAsync(
        target, force: false, file => ProblemFile.WriteCsvAsync(file, report.InFile, ProblemLanguage.Chinese, cancellation));

    private static int Code(List<ImportResult> results, int files)
    {
        var last = results[^1];
        if (last.Outcome != RecordingOutcome.Refused) return ExitCode.Done;
        if (last.Standing.Count is > 0 and var recorded)
            Terminal.Note($"这个文件前面的 {recorded} 件决定已记录。Adjustments of this file that stand recorded before it: {recorded}.");
        if (last.NotTried > 0)
            Terminal.Note($"其后的 {last.NotTried} 件决定没有处理。Adjustments after it that were not processed: {last.NotTried}.");
        NotProcessed(files - results.Count);
        return ExitCode.Refused;
    }

    private static void NotProcessed(int rest)
    {
        if (rest > 0) Terminal.Note($"其后的 {rest} 个文件没有处理。The {rest} files after it were not processed.");
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
