using System.CommandLine;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Time;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Replaying;

namespace PowerCatalog.Commands;

/// <summary><c>replay --to REVISION</c>: the list from the ledger alone, by the plain fold; no read model is opened, unless to hold it against.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var division = new Option<string>("--division") { Description = "区划代码 The government's division code", Required = false };
        var to = new Option<long?>("--to") { Description = "到哪个版本（默认最新）Up to which revision (default: the newest)" };
        var on = Common.Date("--on", "在这一天（默认今天）What held on this day (default: today)");
        var asRecorded = new Option<bool>("--as-recorded") { Description = "不计更正和撤销，按最初所记 As first recorded: corrections and annulments are left aside" };
        var check = new Option<bool>("--check") { Description = "与查询库逐项核对，列出每处不同 Holds it against the read models and lists each difference" };
        var step = new Option<bool>("--step") { Description = "逐个决定列出及其后的清单数 Decision by decision, with what stands after each" };
        var json = Common.Json();
        var command = new Command("replay", "只凭台账重建清单 Builds the list from the ledger alone") { data, division, to, on, asRecorded, check, step, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var asked = new Asked(
                await DivisionOf(home, parsed.GetValue(division), cancellation), parsed.GetValue(to), parsed.GetValue(on) ?? home.Clock.Today(), parsed.GetValue(asRecorded), parsed.GetValue(json));
            if (parsed.GetValue(step)) return await StepsAsync(home, asked, cancellation);
            var (fold, last) = await Replay.FoldAsync(home.Ledger, asked.Division, asked.To ?? long.MaxValue, cancellation);
            if (asked.To > last) throw new CommandException(ExitCode.WrongUsage, $"最新版本是 {last}。The newest revision is {last}.");
            return parsed.GetValue(check) ? await CheckAsync(home, asked, fold, cancellation) : Print(home, asked, fold);
        });
        return command;
    }

    private static int Print(CatalogHome home, Asked asked, CatalogFold fold)
    {
        var (powers, warnings) = fold.ListOn(asked.On, asked.AsRecorded);
        foreach (var warning in warnings) Terminal.Note($"warning {warning.Code}: {warning.Subject} (revision {warning.Revision})");
        if (asked.Json)
        {
            Json.Print(new { Catalog = new { Division = asked.Division.Value }, Lens = new { asked.On, fold.Known, asked.AsRecorded }, Total = powers.Count, Items = powers });
            return ExitCode.Done;
        }

        Terminal.Table(
            ["编码", "名称", "类型", "实施部门", "自"],
            powers.Select(power => (IReadOnlyList<string?>)
                [power.Code, power.Name, home.Reference.NameOf(power.Category).Zh, power.DepartmentName, Show.Date(power.Since)]));
        Terminal.Note($"{powers.Count} 项，{Show.Date(asked.On)}，版本 {fold.Known}");
        return ExitCode.Done;
    }

    // Exit code 1 where something differs, so that a script hears of it.
    private static async Task<int> CheckAsync(CatalogHome home, Asked asked, CatalogFold fold, CancellationToken cancellation)
    {
        await home.CatchUpAsync(cancellation);
        using var view = home.Views.Open(asked.Division, new LensRequest(asked.On, Show.Number(fold.Known), AsRecorded: asked.AsRecorded))
            ?? throw new CommandException(ExitCode.Refused, $"没有 {asked.Division} 的清单。There is no catalog of {asked.Division}.");
        var differences = fold.Check(view);
        if (asked.Json) Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = differences.Count, Items = differences });
        else
        {
            Terminal.Heading(view);
            if (differences.Count > 0)
                Terminal.Table(["对象", "编码", "台账", "查询库"], differences.Select(found => (IReadOnlyList<string?>)[found.What, found.Subject, found.Ledger, found.ReadModel]));
            Terminal.Note(differences.Count == 0 ? "台账与查询库一致。The ledger and the read models agree." : $"{differences.Count} 处不同。{differences.Count} differences.");
        }

        return differences.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> StepsAsync(CatalogHome home, Asked asked, CancellationToken cancellation)
    {
        var steps = new List<ReplayStep>();
        await foreach (var step in Replay.StepsAsync(home.Ledger, asked.Division, asked.To ?? long.MaxValue, asked.On, asked.AsRecorded, cancellation)) steps.Add(step);
        if (asked.Json)
        {
            Json.Print(new { Catalog = new { Division = asked.Division.Value }, Lens = new { asked.On, asked.AsRecorded }, Total = steps.Count, Items = steps });
            return ExitCode.Done;
        }

        Terminal.Table(
            ["#版本", "记录", "文号", "标题", "生效", "#增加", "#减少", "#变更项", "#变更处", "#划转", "#赋权", "#收回", "#更正", "#撤销", "#在册", "#乡镇行使"],
            steps.Select(step => (IReadOnlyList<string?>)
            [
                Show.Number(step.Revision), Show.Moment(step.Recorded), step.DocumentNumber, step.Title, Show.Date(step.Effective), Show.Number(step.Added), Show.Number(step.Removed),
                Show.Number(step.Changed), Show.Number(step.Places), Show.Number(step.Transferred), Show.Number(step.Delegated), Show.Number(step.Recalled),
                Show.Number(step.Corrected), Show.Number(step.Annulled), Show.Number(step.OnList), Show.Number(step.Delegations),
            ]));
        Terminal.Note($"在册、乡镇行使为 {Show.Date(asked.On)} 之数，按各决定记录之后所知。On the list and with townships on {Show.Date(asked.On)}, as known after each decision.");
        return ExitCode.Done;
    }

    private static async Task<DivisionCode> DivisionOf(CatalogHome home, string? named, CancellationToken cancellation)
    {
        if (named is not null) return home.Division(named);
        var divisions = new HashSet<DivisionCode>();
        await foreach (var recorded in home.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, StreamCategory.Catalog.Prefix, cancellation: cancellation))
        {
            if (recorded.Revision == 0 && recorded.Stream.TryGetDivision(out var division)) divisions.Add(division);
        }

        return divisions.Count == 1 ? divisions.Single() : throw new CommandException(ExitCode.WrongUsage, $"请用 --division 指明：{string.Join("、", divisions)}。Name a catalog with --division.");
    }

    private sealed record Asked(DivisionCode Division, long? To, DateOnly On, bool AsRecorded, bool Json);
}
