using System.CommandLine;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Commands;

/// <summary><c>adjustments</c>: the decisions, or one with its lines.</summary>
internal static class AdjustmentsCommand
{
    public static Command Create()
    {
        var question = new Question();
        var which = new Argument<string?>("which") { Description = "文号、版本或编号；不写则列出全部 A document number, revision or id; all where left out", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("adjustments", "调整决定 The decisions") { which };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            if (parsed.GetValue(which) is { } asked)
            {
                var one = view.Adjustment(asked) ?? throw new CommandException(ExitCode.Refused, $"没有决定“{asked}”。There is no decision '{asked}'.");
                var lines = view.LinesOf(one.Revision, 0, int.MaxValue);
                if (question.WantsJson(parsed)) Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Adjustment = one, Items = lines });
                else PrintLines(lines, new Words(view, home.Reference));
                return ExitCode.Done;
            }

            var all = view.Adjustments();
            if (question.WantsJson(parsed)) Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = all.Count, Items = all });
            else PrintAll(all);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void PrintAll(IReadOnlyList<AdjustmentAnswer> all) => Terminal.Table(
        ["#版本", "文号", "标题", "决定", "生效", "记录", "#部门", "#增加", "#减少", "#变更（项）", "#变更（处）", "#划转", "#赋权", "#收回"],
        all.Select(one => (IReadOnlyList<string?>)
        [
            Show.Number(one.Revision), one.DocumentNumber, one.Title, Show.Date(one.Decided), Show.Date(one.Effective), Show.Moment(one.Recorded), Show.Number(one.Departments),
            Show.Number(one.Added), Show.Number(one.Removed), Show.Number(one.PowersChanged), Show.Number(one.ElementChanges), Show.Number(one.Transferred),
            Show.Number(one.Delegated), Show.Number(one.Recalled),
        ]));

    private static void PrintLines(IEnumerable<HistoryEntry> lines, Words words) => Terminal.Table(
        ["#行", "变化", "编码", "要素", "之前", "之后", "生效"],
        lines.Select(entry => (IReadOnlyList<string?>)
            [Show.Number(entry.Line), Words.Of(entry.Type), entry.Power, words.Element(entry.Element), words.Value(entry, entry.Before), words.Value(entry, entry.After), Show.Date(entry.Effective)]));
}
