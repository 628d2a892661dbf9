using System.CommandLine;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Options;

/// <summary>The options of every query: the folder, the catalog and the lens.</summary>
/// <param name="hasAsRecorded">Whether facts can be asked for as they were first recorded.</param>
internal sealed class Question(bool hasAsRecorded = true)
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = Common.Division();
    private readonly Option<DateOnly?> _on = Common.Date("--on", "在这一天（默认今天）What held on this day (default: today)");
    private readonly Option<string?> _known = new("--known")
    {
        Description = "按当时所知：版本号、时间或文号 As known at a revision, a time or a document number",
    };

    private readonly Option<bool> _asRecorded = new("--as-recorded")
    {
        Description = "不计更正和撤销，按最初所记 As first recorded, ignoring corrections and annulments",
    };

    private readonly Option<bool> _json = Common.Json();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_data, _division, _on, _known, _json]) command.Options.Add(option);
        if (hasAsRecorded) command.Options.Add(_asRecorded);
    }

    public bool WantsJson(ParseResult parsed) => parsed.GetValue(_json);

    public DateOnly? On(ParseResult parsed) => parsed.GetValue(_on);

    /// <summary>The requested lens.</summary>
    public LensRequest Request(ParseResult parsed) =>
        new(parsed.GetValue(_on), parsed.GetValue(_known), AsRecorded: hasAsRecorded && parsed.GetValue(_asRecorded));

    /// <summary>Opens the folder, brings the read models up to date, opens the catalog and runs the query.</summary>
    public async Task<int> AskAsync(ParseResult parsed, Func<CatalogHome, CatalogView, int> ask, CancellationToken cancellation)
    {
        await using var home = await OpenAsync(parsed, cancellation);
        using var view = View(home, parsed, cancellation);
        return ask(home, view);
    }

    /// <summary>Opens the folder, with the read models up to date.</summary>
    public async Task<CatalogHome> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var home = CatalogHome.Open(Common.Place(parsed, _data), create: false);
        try
        {
            await home.CatchUpAsync(parsed.GetValue(_division), cancellation);
            return home;
        }
        catch
        {
            await home.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the catalog through the lens.</summary>
    public CatalogView View(CatalogHome home, ParseResult parsed, CancellationToken cancellation)
    {
        var division = home.Division(parsed.GetValue(_division));
        return home.Views.Open(division, Request(parsed), cancellation)
            ?? throw new CommandException(ExitCode.Refused, $"没有 {division} 的清单。There is no catalog of {division}.");
    }
}
