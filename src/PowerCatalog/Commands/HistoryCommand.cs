using System.CommandLine;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Commands;

/// <summary><c>history CODE</c>: every element's every change with decision and both clocks.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码 The power's code" };
        var element = new Option<string?>("--element") { Description = "只看一个要素 Only one element" };
        var command = new Command("history", "一项职权的经过 What happened to a power, element by element") { code, element };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Power(parsed.GetValue(code)!);
            if (!view.Knows(asked)) throw Codes.NotOnList(view, asked);
            IEnumerable<HistoryEntry> entries = view.History(asked);
            if (parsed.GetValue(element) is { } named)
            {
                var wanted = home.Reference.Elements.Named(named)?.Key
                    ?? (named is "department" or "townships" ? named : throw new CommandException(ExitCode.WrongUsage, $"没有要素“{named}”。There is no element '{named}'."));
                entries = entries.Where(entry => entry.Element == wanted);
            }

            var list = entries.ToList();
            if (question.WantsJson(parsed))
            {
                Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Power = asked.Value, Total = list.Count, Items = list });
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            var words = new Words(view, home.Reference);
            Terminal.Table(
                ["#版本", "生效", "记录", "变化", "要素", "之前", "之后", "决定", "经办", "状态"],
                list.Select(entry => (IReadOnlyList<string?>)
                [
                    Show.Number(entry.Revision), Show.Date(entry.Effective), Show.Moment(entry.Recorded), Words.Of(entry.Type), words.Element(entry.Element), words.Value(entry, entry.Before),
                    words.Value(entry, entry.After), entry.DocumentNumber ?? entry.DecisionTitle, entry.Actor, Words.Standing(entry),
                ]));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
