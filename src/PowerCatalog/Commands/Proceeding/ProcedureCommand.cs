using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Home;
using PowerCatalog.Listings.Procedure;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Commands.Proceeding;

/// <summary><c>procedure board|due|recalls|show</c>: the adjustments on their way.</summary>
internal static class ProcedureCommand
{
    public static Command Create() => new("procedure", "调整的办理 The way of adjustments, from drafts to publication")
    {
        Board(), Due(), Recalls(), Show(),
    };

    private static Command Board()
    {
        var division = Division();
        return Asking("board", "各状态的调整 The adjustments by stage", [division], (parsed, queries, bodies, json) =>
        {
            var board = queries.Board(CodeOf(parsed.GetValue(division)));
            if (json)
            {
                Json.Print(BoardAnswer.Of(board));
                return ExitCode.Done;
            }

            Terminal.Table(
                "状态", "项", board.Columns.Select(column => (ProcedureWords.Of(column.Stage).Zh, (string?)Output.Show.Number(column.Count))));
            Terminal.Table(ProcedureListings.Cards(bodies.Name), board.Columns.SelectMany(column => column.Cards));
            return ExitCode.Done;
        });
    }

    private static Command Due()
    {
        var division = Division();
        const string what = "临近到期、到期和逾期的调整 The adjustments near or past the end of a period";
        return Asking("due", what, [division], (parsed, queries, bodies, json) =>
        {
            var cards = queries.Pressing(CodeOf(parsed.GetValue(division)));
            if (json) Json.Print(cards.Select(CardAnswer.Of));
            else Terminal.Table(ProcedureListings.Cards(bodies.Name), cards);
            return ExitCode.Done;
        });
    }

    private static Command Recalls()
    {
        var division = Division();
        const string what = "乡镇（街道）的收回申请 Requests of townships for recalls";
        return Asking("recalls", what, [division], (parsed, queries, bodies, json) =>
        {
            var cards = queries.Recalls(CodeOf(parsed.GetValue(division)));
            if (json) Json.Print(cards.Select(RecallAnswer.Of));
            else Terminal.Table(ProcedureListings.Recalls(bodies.Name, bodies.Power), cards);
            return ExitCode.Done;
        });
    }

    private static Command Show()
    {
        var id = new Argument<string>("id") { Description = "调整的编号 The id of the adjustment" };
        return Asking("show", "一项调整的办理过程 One adjustment with its whole trail", [id], (parsed, queries, bodies, json) =>
        {
            if (!AdjustmentId.TryParse(parsed.GetValue(id), out var adjustment) || queries.Find(adjustment) is not { } answer)
                throw new CommandException(ExitCode.Refused, "没有这项调整。There is no such adjustment.");
            if (json)
            {
                Json.Print(TrailAnswer.Of(answer, ActorNaming.AsRecorded));
                return ExitCode.Done;
            }

            Terminal.Table(ProcedureListings.Cards(bodies.Name), [answer.Card]);
            Terminal.Table(ProcedureListings.Steps(code => bodies.Name(answer.Card.Division, code)), answer.Steps);
            return ExitCode.Done;
        });
    }

    private static Command Asking(
        string name, string description, IReadOnlyList<Symbol> symbols, Func<ParseResult, ProcedureQueries, BodyNaming, bool, int> answer)
    {
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command(name, description) { data, json };
        foreach (var option in symbols.OfType<Option>()) command.Options.Add(option);
        foreach (var argument in symbols.OfType<Argument>()) command.Arguments.Add(argument);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            await home.Procedure.Follower.CatchUpAsync(cancellation);
            // Programs get codes; people read names, as the catalogs have them today.
            if (!parsed.GetValue(json)) await home.CatchUpAsync(null, cancellation);
            return answer(parsed, home.Procedure.Queries, new BodyNaming(home), parsed.GetValue(json));
        });
        return command;
    }

    private static Option<string?> Division() => new("--division")
    {
        Description = "区划代码 The division code (default: all)",
    };

    private static DivisionCode? CodeOf(string? text) => text is null ? null
        : DivisionCode.TryParse(text, out var division) ? division
        : throw new CommandException(ExitCode.WrongUsage, $"--division 应为 6 位区划代码。'{text}' is not a division code of six digits.");
}
