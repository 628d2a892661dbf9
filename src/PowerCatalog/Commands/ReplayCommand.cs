using System.CommandLine;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Time;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Commands;

/// <summary><c>replay --to REVISION</c>: the list from the ledger alone, by the plain fold; no read model is opened.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var division = new Option<string>("--division") { Description = "区划代码 The government's division code", Required = false };
        var to = new Option<long?>("--to") { Description = "到哪个版本(默认最新)Up to which revision (default: the newest)" };
        var on = Common.Date("--on", "在这一天(默认今天)What held on this day (default: today)");
        var json = Common.Json();
        var command = new Command("replay", "只凭台账重建清单 Builds the list from the ledger alone") { data, division, to, on, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(parsed.GetValue(data)!, create: false);
            var asked = await DivisionOf(home, parsed.GetValue(division), cancellation);
            var day = parsed.GetValue(on) ?? home.Clock.Today();
            var (fold, last) = await FoldAsync(home, asked, parsed.GetValue(to) ?? long.MaxValue, cancellation);
            if (parsed.GetValue(to) > last) throw new CommandException(ExitCode.WrongUsage, $"最新版本是 {last}。The newest revision is {last}.");
            var (powers, warnings) = fold.ListOn(day, asRecorded: false);
            foreach (var warning in warnings) Terminal.Note($"warning {warning.Code}: {warning.Subject} (revision {warning.Revision})");
            if (parsed.GetValue(json))
            {
                Json.Print(new { Catalog = new { Division = asked.Value }, Lens = new { On = day, fold.Known }, Total = powers.Count, Items = powers });
                return ExitCode.Done;
            }

            Terminal.Table(
                ["编码", "名称", "类型", "实施部门", "自"],
                powers.Select(power => (IReadOnlyList<string?>)
                    [power.Code, power.Name, home.Reference.NameOf(power.Category).Zh, power.DepartmentName, Show.Date(power.Since)]));
            Terminal.Note($"{powers.Count} 项,{Show.Date(day)},版本 {fold.Known}");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<(CatalogFold Fold, long Last)> FoldAsync(CatalogHome home, DivisionCode division, long to, CancellationToken cancellation)
    {
        var fold = new CatalogFold();
        var last = -1L;
        await foreach (var recorded in home.Ledger.ReadStreamAsync(StreamName.Catalog(division), ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            last = recorded.Revision;
            if (recorded.Revision <= to) fold.Take(recorded.Revision, EventRegistry.Read(recorded.Type, recorded.Data.Span));
        }

        return (fold, last);
    }

    private static async Task<DivisionCode> DivisionOf(CatalogHome home, string? named, CancellationToken cancellation)
    {
        if (named is not null) return home.Division(named);
        var divisions = new HashSet<DivisionCode>();
        await foreach (var recorded in home.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, StreamName.CatalogPrefix, cancellation: cancellation))
        {
            if (recorded.Revision == 0 && recorded.Stream.TryGetDivision(out var division)) divisions.Add(division);
        }

        return divisions.Count == 1 ? divisions.Single() : throw new CommandException(ExitCode.WrongUsage, $"请用 --division 指明:{string.Join("、", divisions)}。Name a catalog with --division.");
    }
}
