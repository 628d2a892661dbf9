using System.CommandLine;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands;

/// <summary><c>trail WHAT WHICH</c>, <c>blame CODE</c> and <c>lineage CODE</c>: what an auditor follows.</summary>
internal static class TrailCommands
{
    private const int FactsOfAnActor = 10_000;

    public static Command Trail()
    {
        var question = new Question();
        var what = new Argument<string>("what") { Description = "power 职权、department 部门、township 乡镇、decision 决定、actor 经办人" };
        what.AcceptOnlyFromAmong("power", "department", "township", "decision", "actor");
        var which = new Argument<string>("which") { Description = "编码、名称、文号或代号 Its code, name, document number or id" };
        var order = new Option<TrailOrder>("--order") { Description = "effective 按生效；recorded 按记录 By which clock", DefaultValueFactory = _ => TrailOrder.Effective };
        var command = new Command("trail", "全部记录及其更正、撤销 Every fact about something, with what corrected or annulled it") { what, which, order };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(
            parsed, (home, view) => Print(question.WantsJson(parsed), home, view, Of(view, parsed.GetValue(what)!, parsed.GetValue(which)!, parsed.GetValue(order))), cancellation));
        return command;
    }

    public static Command Blame()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码 The power's code" };
        var command = new Command("blame", "每项要素由哪个决定所定 The decision that set each element as shown") { code };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Power(parsed.GetValue(code)!);
            var elements = view.BlameOf(asked);
            if (elements.Count == 0) throw Codes.NotOnList(view, asked);
            if (question.WantsJson(parsed))
            {
                Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Power = asked.Value, Total = elements.Count, Items = elements });
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            var words = new Words(view, home.Reference);
            Terminal.Table(
                ["要素", "内容", "生效", "决定", "决定日期", "记录", "经办", "#版本", "#更正版本"],
                elements.Select(element => (IReadOnlyList<string?>)
                [
                    words.Element(element.Element), words.Value(element.Element, element.Value), Show.Date(element.Effective), element.DocumentNumber ?? element.DecisionTitle,
                    Show.Date(element.Decided), Show.Moment(element.Recorded), element.Actor, Show.Number(element.Revision), element.CorrectedBy is { } by ? Show.Number(by) : null,
                ]));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    public static Command Lineage()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码 The power's code" };
        var command = new Command("lineage", "职权的来龙去脉：合并、拆分、更名、划转 Where a power came from and went") { code };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var steps = view.LineageOf(Codes.Power(parsed.GetValue(code)!));
            if (question.WantsJson(parsed))
            {
                Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = steps.Count, Items = steps });
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            var words = new Words(view, home.Reference);
            Terminal.Table(
                ["生效", "变化", "编码", "自", "至", "决定"],
                steps.Select(step => (IReadOnlyList<string?>)[Show.Date(step.Effective), Named(step.Kind), step.Power, Of(words, step.Kind, step.From), Of(words, step.Kind, step.To), step.DocumentNumber]));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static string Named(string kind) => kind switch
    {
        "succeeded" => "合并或拆分",
        "renamed" => "更名",
        _ => "划转",
    };

    private static string? Of(Words words, string kind, string value) => kind == "transferred" ? words.Value("department", value) : value;

    private static IReadOnlyList<HistoryEntry> Of(CatalogView view, string what, string which, TrailOrder order) => what switch
    {
        "power" => view.TrailOf(Codes.Power(which), order),
        "department" => view.TrailOfDepartment(which, order) ?? throw new CommandException(ExitCode.Refused, $"没有部门“{which}”。There is no department '{which}'."),
        "township" => view.TrailOfTownship(Codes.Township(which), order),
        "decision" => view.Adjustment(which) is { } decision ? view.TrailOfDecision(decision.Revision) : throw new CommandException(ExitCode.Refused, $"没有决定“{which}”。There is no decision '{which}'."),
        _ => view.TrailOfActor(which, order, FactsOfAnActor),
    };

    private static int Print(bool json, CatalogHome home, CatalogView view, IReadOnlyList<HistoryEntry> entries)
    {
        if (json)
        {
            Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = entries.Count, Items = entries });
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        var words = new Words(view, home.Reference);
        Terminal.Table(
            ["#版本", "生效", "记录", "变化", "对象", "要素", "之前", "之后", "决定", "经办", "状态"],
            entries.Select(entry => (IReadOnlyList<string?>)
            [
                Show.Number(entry.Revision), Show.Date(entry.Effective), Show.Moment(entry.Recorded), Words.Of(entry.Type), entry.Power, words.Element(entry.Element),
                words.Value(entry, entry.Before), words.Value(entry, entry.After), entry.DocumentNumber ?? entry.DecisionTitle, entry.Actor, Words.Standing(entry),
            ]));
        return ExitCode.Done;
    }
}
