using System.CommandLine;
using System.Net;
using System.Text.Json;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Commands.Operating;
using PowerCatalog.Commands.Options;
using PowerCatalog.Commands.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Home;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary><c>demo</c>: imports the demonstration of 吴忠市 2021 and compares its figures with the report's.</summary>
internal static class DemoCommand
{
    private const string OpeningPrefix = "00-";

    private static readonly Listing<ComparedFigure> Compared = new Listing<ComparedFigure>("对账", "Reconciliation")
        .Text("数字 figure", "Figure", compared => $"{compared.Figure.Name.Zh} {compared.Figure.Name.En}", brief: true)
        .Fraction("台账 ledger", "Ledger", compared => compared.Value, brief: true)
        .Fraction("报告 report", "Report", compared => compared.Stated, brief: true)
        .Text("相符", "Agrees", compared => compared.Value == compared.Stated ? "✓" : "✗", brief: true)
        .Text("口径 rule", "Rule", compared => compared.Figure.Rule.Zh, brief: true);

    private static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");

    private static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds", "wuzhong-2021");

    // Examples for auditors, apart from the year's figures: late, future, corrected and annulled adjustments.
    private static string Afterwards => Path.Combine(AppContext.BaseDirectory, "seeds", "wuzhong-2022");

    public static Command Create()
    {
        var data = Common.Data();
        var noServe = new Option<bool>("--no-serve") { Description = "只导入和对账，不启动服务 Record and reconcile only; do not serve" };
        var json = Common.Json();
        var serving = new ServeOptions();
        var command = new Command("demo", "吴忠市 2021 年演示（合成数据）The demonstration, on synthetic data") { data, noServe, json };
        serving.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var clock = new DemoClock();
            var (place, request) = (Common.Place(parsed, data), serving.Read(parsed));
            await using var home = CatalogHome.Open(
                place, create: true, clock, () => ServeSettings.LeastFree(place.Folder, request.Settings));
            var figures = await RecordAsync(home, clock, cancellation);
            clock.End();
            var reconciled = figures.All(figure => figure.Value == figure.Stated);
            if (parsed.GetValue(json)) PrintJson(home, figures, reconciled, cancellation);
            else PrintTable(figures, reconciled);
            if (!reconciled) return ExitCode.Refused;
            if (parsed.GetValue(noServe)) return ExitCode.Done;
            await new DemoComing(home, clock, Wuzhong).RunAsync(cancellation);
            return await ServeAsync(home, clock, request, cancellation);
        });
        return command;
    }

    private static Task<int> ServeAsync(CatalogHome home, DemoClock clock, ServeRequest request, CancellationToken cancellation) =>
        Serving.RunAsync(
            home, request, (accounts, site, stop) => IPAddress.IsLoopback(request.Address)
                ? DemoPeople.InviteAsync(home, clock, Wuzhong, accounts, site, stop)
                : FirstAdministrator.InviteAsync(accounts, site, stop), cancellation);

    private static async Task<IReadOnlyList<ComparedFigure>> RecordAsync(CatalogHome home, DemoClock clock, CancellationToken cancellation)
    {
        home.StartProjecting();
        var files = Directory.EnumerateFiles(Seeds, "*.xlsx").Order(StringComparer.Ordinal).Select(path => new FileInfo(path)).ToList();
        if (files.Count == 0) throw new CommandException(ExitCode.Failure, $"缺少演示数据：{Seeds}。The demonstration's files are missing.");
        var afterwards = LaterAdjustments();
        await Terminal.Progress("记录演示 demo", async report =>
        {
            foreach (var (index, file) in files.Index())
            {
                await ImportAsync(home, clock, file, new Dictionary<string, string>(), cancellation);
                report((index + 1.0) / (files.Count + afterwards.Count));
            }

            foreach (var (index, (file, header)) in afterwards.Index())
            {
                await ImportAsync(home, clock, file, header, cancellation);
                report((files.Count + index + 1.0) / (files.Count + afterwards.Count));
            }

            return true;
        });

        using var view = home.Views.Open(Wuzhong, LensRequest.Today, cancellation)
            ?? throw new CommandException(ExitCode.Failure, "演示清单没有建立。The demonstration was not recorded.");
        var stated = Stated();
        return [.. view.FiguresOf(2021).Select(figure => new ComparedFigure(figure, figure.Value, stated[figure.Key]))];
    }

    private static List<(FileInfo File, Dictionary<string, string> Header)> LaterAdjustments()
    {
        using var decisions = JsonDocument.Parse(File.ReadAllText(Path.Combine(Afterwards, "decisions.json")));
        return
        [
            .. decisions.RootElement.GetProperty("decisions").EnumerateArray().Select(decision => (
                new FileInfo(Path.Combine(Afterwards, decision.GetProperty("file").GetString()!)),
                decision.EnumerateObject().Where(member => member.Name != "file")
                    .ToDictionary(member => member.Name, member => member.Value.GetString()!))),
        ];
    }

    private static async Task ImportAsync(
        CatalogHome home, DemoClock clock, FileInfo file, Dictionary<string, string> header, CancellationToken cancellation)
    {
        var kind = file.Name.StartsWith(OpeningPrefix, StringComparison.Ordinal) ? DraftKind.List : DraftKind.Adjustment;
        var request = new RecordingRequest(Actor.Demonstration, Wuzhong, ExpectedCatalog.Any, DryRun: false);
        var command = new ImportFile(request, kind, Stream.Null, "", header, new Dictionary<string, string>()) { WhenRead = clock.MoveTo };
        var report = await FileImporting.RunAsync(home, file, command, cancellation);
        if (report.Outcome != RecordingOutcome.Refused) return;
        Terminal.Problems([.. report.Report.Problems.Take(20)]);
        throw new CommandException(
            ExitCode.Refused,
            $"{file.Name} 没有记录。如果这个数据目录里已有别的吴忠市清单，请换一个 --data。"
                + "It was not recorded; if the folder holds another catalog of 640300, name another --data.");
    }

    private static Dictionary<string, decimal> Stated()
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(Seeds, "report.json")));
        return report.RootElement.GetProperty("figures").EnumerateArray()
            .ToDictionary(figure => figure.GetProperty("key").GetString()!, figure => figure.GetProperty("value").GetDecimal());
    }

    private static void PrintJson(
        CatalogHome home, IReadOnlyList<ComparedFigure> figures, bool reconciled, CancellationToken cancellation)
    {
        using var view = home.Views.Open(Wuzhong, LensRequest.Today, cancellation)!;
        Json.Print(new
        {
            Catalog = Json.Catalog(view),
            Revision = view.Lens.Head,
            Synthetic = true,
            Source = "吴政发〔2022〕3号",
            Reconciled = reconciled,
            Figures = figures.ToDictionary(figure => figure.Figure.Key, figure => figure.Value),
            Stated = figures.ToDictionary(figure => figure.Figure.Key, figure => figure.Stated),
        });
    }

    private static void PrintTable(IReadOnlyList<ComparedFigure> figures, bool reconciled)
    {
        Terminal.Table(Compared, figures);
        Terminal.Line(
            "各项职权和记录时间为合成示例，数字出自 吴政发〔2022〕3号。The powers and the recorded times are synthetic; the figures are those of the report.");
        Terminal.Line(reconciled ? "全部相符。All figures reconcile." : "有不相符的数字。Some figures differ.");
    }

    private sealed record ComparedFigure(AnnualFigure Figure, decimal Value, decimal Stated);
}
