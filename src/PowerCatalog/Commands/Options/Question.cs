using System.CommandLine;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Options;

/// <summary>What every question takes: the folder, the catalog and the lens.</summary>
internal sealed class Question
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = Common.Division();
    private readonly Option<DateOnly?> _on = Common.Date("--on", "在这一天（默认今天） What held on this day (default: today)");
    private readonly Option<string?> _known = new("--known")
    {
        Description = "按当时所知：版本号、时间或文号 As known at a revision, a time or a document number",
    };

    private readonly Option<bool> _asRecorded = new("--as-recorded")
    {
        Description = "不计更正和撤销，按最初所记 As first recorded: corrections and annulments are left aside",
    };

    private readonly Option<bool> _json = Common.Json();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_data, _division, _on, _known, _asRecorded, _json]) command.Options.Add(option);
    }

    public bool WantsJson(ParseResult parsed) => parsed.GetValue(_json);

    public DateOnly? On(ParseResult parsed) => parsed.GetValue(_on);

    /// <summary>The lens that is asked for.</summary>
    public LensRequest Request(ParseResult parsed) =>
        new(parsed.GetValue(_on), parsed.GetValue(_known), AsRecorded: parsed.GetValue(_asRecorded));

    /// <summary>Opens the folder, brings the read models up to the ledger, opens the catalog, asks.</summary>
    public async Task<int> AskAsync(ParseResult parsed, Func<CatalogHome, CatalogView, int> ask, CancellationToken cancellation)
    {
        await using var home = CatalogHome.Open(Common.Place(parsed, _data), create: false);
        await home.CatchUpAsync(cancellation);
        var division = home.Division(parsed.GetValue(_division));
        using var view = home.Views.Open(division, Request(parsed), cancellation)
            ?? throw new CommandException(ExitCode.Refused, $"没有 {division} 的清单。There is no catalog of {division}.");
        return ask(home, view);
    }
}
