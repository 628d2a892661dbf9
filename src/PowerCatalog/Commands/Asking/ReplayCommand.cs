using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Time;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Replaying;

namespace PowerCatalog.Commands.Asking;

/// <summary>
/// <c>replay --to REVISION</c>: the list from the ledger alone, by the plain fold; read models are opened only for <c>--check</c>.
/// </summary>
internal sealed class ReplayCommand
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = Common.Division();
    private readonly Option<long?> _to = new("--to") { Description = "到哪个版本（默认最新）Up to which revision (default: the newest)" };
    private readonly Option<DateOnly?> _on = Common.Date("--on", "在这一天（默认今天）What held on this day (default: today)");

    private readonly Option<bool> _asRecorded = new("--as-recorded")
    {
        Description = "不计更正和撤销，按最初所记 As first recorded, ignoring corrections and annulments",
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "与读模型逐项核对，列出每处不同 Compares it with the read models and lists the differences",
    };
    private readonly Option<bool> _step = new("--step")
    {
        Description = "逐个决定列出，并列出其后的清单数 Adjustment by adjustment, with the numbers after each",
    };
    private readonly Option<bool> _json = Common.Json();

    public static Command Create() => new ReplayCommand().Build();

    private Command Build()
    {
        var command = new Command("replay", "只凭台账重建清单 Builds the list from the ledger alone")
        {
            _data,
            _division,
            _to,
            _on,
            _asRecorded,
            _check,
            _step,
            _json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var home = CatalogHome.Open(Common.Place(parsed, _data), create: false);
        var asked = new Asked(
            await DivisionOf(home, parsed.GetValue(_division), cancellation), parsed.GetValue(_to),
            parsed.GetValue(_on) ?? home.Clock.Today(), parsed.GetValue(_asRecorded), parsed.GetValue(_json));
        if (parsed.GetValue(_step)) return await StepsAsync(home, asked, cancellation);
        var (fold, last) = await Replay.FoldAsync(home.Ledger, asked.Division, asked.To ?? long.MaxValue, cancellation);
        if (asked.To > last) throw new CommandException(ExitCode.WrongUsage, $"最新版本是 {last}。The newest revision is {last}.");
        return parsed.GetValue(_check) ? await CheckAsync(home, asked, fold, cancellation) : Print(home, asked, fold, cancellation);
    }

    private static int Print(CatalogHome home, Asked asked, CatalogFold fold, CancellationToken cancellation)
    {
        var (powers, warnings) = fold.ListOn(asked.On, asked.AsRecorded, cancellation);
        foreach (var warning in warnings) Terminal.Note($"提示 warning [{warning.Code}] {warning.Subject}：版本 revision {warning.Revision}");
        if (asked.Json)
        {
            var lens = new { asked.On, fold.Known, asked.AsRecorded };
            Json.Print(
                new { Catalog = new { Division = asked.Division.Value }, Lens = lens, Total = powers.Count, Items = powers }, home.Words);
            return ExitCode.Done;
        }

        Terminal.Table(PowerListing.OnPage(home.Words), powers);
        Terminal.Note($"{Show.Date(asked.On)}，版本 {fold.Known}，共 {powers.Count} 项。"
            + $"{powers.Count} items on that day at revision {fold.Known}.");
        return ExitCode.Done;
    }

    // Exit code 1 where there is a difference, for scripts.
    private static async Task<int> CheckAsync(CatalogHome home, Asked asked, CatalogFold fold, CancellationToken cancellation)
    {
        await home.CatchUpAsync(asked.Division.Value, cancellation);
        await home.Engine.EnsureSameLedgerAsync(cancellation);
        var lens = new LensRequest(asked.On, Show.Number(fold.Known), AsRecorded: asked.AsRecorded);
        using var view = home.Views.Open(asked.Division, lens, cancellation)
            ?? throw new CommandException(ExitCode.Refused, $"没有 {asked.Division} 的清单。There is no catalog of {asked.Division}.");
        var differences = fold.Check(view, cancellation);
        Answer.List(asked.Json, view, AuditListings.Differences, differences, AskingJson.Default);
        // The models that were compared are those of the temporary folder, made from this very ledger.
        if (home.IsReadOnly)
            Terminal.Note(
                "文件夹只读：核对的是刚从台账新建的读模型；随文件夹交来的读模型没有打开，也没有核对。"
                + "The folder is read-only: what was compared are read models built just now from this ledger. Those that lie in the "
                + "folder were not opened and not compared.");
        if (!asked.Json)
            Terminal.Note(
                differences.Count == 0
                    ? "台账与读模型一致。The ledger and the read models agree."
                    : $"有 {differences.Count} 处不同。{differences.Count} differences.");
        return differences.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> StepsAsync(CatalogHome home, Asked asked, CancellationToken cancellation)
    {
        var steps = new List<ReplayStep>();
        var replayed = Replay.StepsAsync(home.Ledger, asked.Division, asked.To ?? long.MaxValue, asked.On, asked.AsRecorded, cancellation);
        await foreach (var step in replayed) steps.Add(step);
        if (asked.Json)
        {
            var lens = new { asked.On, asked.AsRecorded };
            Json.Print(new { Catalog = new { Division = asked.Division.Value }, Lens = lens, Total = steps.Count, Items = steps });
            return ExitCode.Done;
        }

        Terminal.Table(AuditListings.Steps, steps);
        Terminal.Note(
            $"在册、乡镇行使为 {Show.Date(asked.On)} 之数，按各决定记录之后所知。"
            + $"Numbers on the list and with townships on {Show.Date(asked.On)}, as known after each adjustment.");
        return ExitCode.Done;
    }

    private static async Task<DivisionCode> DivisionOf(CatalogHome home, string? named, CancellationToken cancellation)
    {
        if (named is not null) return home.Division(named);
        var divisions = new HashSet<DivisionCode>();
        await foreach (
            var recorded in home.Ledger.ReadAllAsync(
                ReadDirection.Forwards, Position.Start, StreamCategory.Catalog.Prefix, cancellation: cancellation))
        {
            if (recorded.Stream.TryGetDivision(out var division)) divisions.Add(division);
        }

        // Where read models know of a catalog, that it is not there is what is to be said.
        if (divisions.Count == 0) await home.Engine.EnsureSameLedgerAsync(cancellation);
        return divisions.Count == 1 ? divisions.Single()
            : divisions.Count == 0 ? throw new CommandException(ExitCode.Refused, "台账里还没有清单。There is no catalog in the ledger yet.")
            : throw new CommandException(
                ExitCode.WrongUsage, $"请用 --division 指明：{string.Join("、", divisions)}。Name the catalog with --division.");
    }

    private sealed record Asked(DivisionCode Division, long? To, DateOnly On, bool AsRecorded, bool Json);
}
