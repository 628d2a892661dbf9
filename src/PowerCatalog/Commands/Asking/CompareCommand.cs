using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>compare</c>: two states of the list, or two departments or townships on one day.</summary>
internal sealed class CompareCommand
{
    private readonly Question _question = new();
    private readonly Option<DateOnly?> _fromOn = Common.Date("--from-on", "前一状态的日期（默认同 --on）The day of the first state (default: as --on)");
    private readonly Option<DateOnly?> _toOn = Common.Date("--to-on", "后一状态的日期（默认同 --on）The day of the second state (default: as --on)");
    private readonly Option<string?> _fromKnown = new("--from-known")
    {
        Description = "前一状态按当时所知（默认同 --known）The first state as known at a revision, a time or a document number (default: as --known)",
    };
    private readonly Option<string?> _toKnown = new("--to-known")
    {
        Description = "后一状态按当时所知（默认同 --known）The second state as known at a revision, a time or a document number (default: as --known)",
    };

    private readonly Option<string[]> _department = new("--department")
    {
        Description = "一个部门：只比较它的职权；两个部门：互相比较 One department: compares only its powers; two: compares them with each other",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _township = new("--township")
    {
        Description = "两个乡镇：互相比较 Two townships: compares them with each other",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _with = new("--with")
    {
        Description = "另一个政府的区划代码：比较两地的职权和时限 Another government's division code: compares the powers and limits of both",
    };

    public static Command Create() => new CompareCommand().Build();

    private Command Build()
    {
        var command = new Command("compare", "比较清单的两个状态 Compares two states of the list")
        {
            _fromOn,
            _toOn,
            _fromKnown,
            _toKnown,
            _department,
            _township,
            _with,
        };
        _question.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            _question.AskAsync(parsed, (home, view) => Run(parsed, home, view, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CatalogHome home, CatalogView view, CancellationToken cancellation)
    {
        var json = _question.WantsJson(parsed);
        var departments = parsed.GetValue(_department) ?? [];
        var townships = parsed.GetValue(_township) ?? [];
        if (departments.Length == 2) return Print(json, home, view, departments, view.CompareDepartments(departments[0], departments[1]));
        if (townships.Length == 2)
            return Print(
                json, home, view, townships,
                view.CompareTownships(Codes.Township(view, townships[0]), Codes.Township(view, townships[1])));
        if (departments.Length > 2 || townships.Length > 0)
            throw new CommandException(ExitCode.WrongUsage, "--department 至多写两个，--township 须写两个。"
                + "Give at most two --department and exactly two --township.");
        var asked = _question.Request(parsed);
        if (parsed.GetValue(_with) is { } with) return Print(json, home, view, with, cancellation);
        using var from = Open(parsed.GetValue(_fromOn), parsed.GetValue(_fromKnown));
        using var to = Open(parsed.GetValue(_toOn), parsed.GetValue(_toKnown));
        return Print(json, home, to, to.CompareWith(from, new PowerFilter(Department: departments.FirstOrDefault()), cancellation));

        CatalogView Open(DateOnly? on, string? known) => home.Views.Open(
            view.Catalog.Division, asked with { On = on ?? asked.On, Known = known ?? asked.Known }, cancellation)!;
    }

    private static int Print(bool json, CatalogHome home, CatalogView view, Comparison compared)
    {
        if (json)
        {
            Json.Print(new { Catalog = Json.Catalog(view), Comparison = compared });
            return ExitCode.Done;
        }

        var reading = compared.To.AsRecorded ? " · 按最初所记 as recorded" : "";
        Terminal.Note($"{view.Catalog.Name} · {State(compared.From)} → {State(compared.To)}{reading}");
        Terminal.Table(ComparedListing.States(home.Words), ComparedListing.Rows(compared, home.Words, new ValueWords(view, home.Words)));
        Terminal.Table(ComparedListing.Counts, compared.Reconciliation.Counts);
        foreach (var reason in compared.Reconciliation.Reasons) Terminal.Note($"{reason.Zh} {reason.En}");
        return ExitCode.Done;
    }

    private static int Print(bool json, CatalogHome home, CatalogView view, string with, CancellationToken cancellation)
    {
        using var other = home.Views.Named(with) is { } division && division != view.Catalog.Division
            ? home.Views.Open(division, new LensRequest(view.Lens.On, AsRecorded: view.Lens.AsRecorded), cancellation)
            : null;
        if (other is null)
            throw new CommandException(ExitCode.Refused, $"没有代码或名称为“{with}”的另一份清单。There is no other catalog '{with}'.");
        var compared = view.CompareGovernment(other, home.Words.Data.Elements, cancellation);
        if (json)
        {
            Json.Print(
                new
                {
                    Catalog = Json.Catalog(view),
                    Lens = Json.Lens(view),
                    With = Json.Catalog(other),
                    compared.Counts,
                    Items = compared.Pairs,
                });
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        Terminal.Table(GovernmentListing.Of(home.Words, view.Catalog.Name, other.Catalog.Name), compared.Pairs);
        foreach (var (kind, count) in compared.Counts)
        {
            var words = GovernmentListing.Words(kind, view.Catalog.Name, other.Catalog.Name);
            Terminal.Note($"{words.Zh}：{count} 项。{words.En}: {count}.");
        }

        return ExitCode.Done;
    }

    private static string State(Lens lens) => $"{Show.Date(lens.On)} 版本 revision {lens.Known}";

    private static int Print(bool json, CatalogHome home, CatalogView view, string[] named, SideBySide compared)
    {
        if (json)
        {
            Json.Print(
                new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), First = named[0], Second = named[1], Comparison = compared });
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        Terminal.Table(
            ComparedListing.SideBySide(home.Words, named[0], named[1]),
            ComparedListing.Rows(compared, home.Words, new ValueWords(view, home.Words)));
        Terminal.Note($"相同 {compared.Same} 项。{compared.Same} items are the same.");
        return ExitCode.Done;
    }
}
