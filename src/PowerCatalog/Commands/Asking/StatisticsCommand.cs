using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>statistics</c>: counts of changes.</summary>
internal static class StatisticsCommand
{
    public static Command Create()
    {
        var question = new Question();
        var from = Common.Date("--from", "自这一天起生效 Taking effect from this day on");
        var to = Common.Date("--to", "至这一天生效（含）Taking effect up to and including this day");
        var by = new Option<CountBy>("--by")
        {
            Description = "按什么统计：adjustment 决定、department 部门、category 类型、month 月、year 年 What to group by",
            DefaultValueFactory = _ => CountBy.Department,
        };
        var command = new Command("statistics", "调整统计 Counts of changes") { from, to, by };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var (first, last) = (parsed.GetValue(from) ?? new DateOnly(1900, 1, 1), parsed.GetValue(to) ?? DateOnly.MaxValue);
            if (last < first) throw new CommandException(ExitCode.WrongUsage, "--to 早于 --from。--to is before --from.");
            var rows = StatisticsListings.Rows(view, home.Words, first, last, parsed.GetValue(by));
            if (question.WantsJson(parsed))
            {
                Json.Print(new
                {
                    Catalog = Json.Catalog(view),
                    Lens = Json.Lens(view),
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                    By = parsed.GetValue(by),
                    Rule = new Bilingual(StatisticsQueries.RuleZh, StatisticsQueries.RuleEn),
                    Items = rows.SkipLast(1),
                    Total = rows.Count - 1,
                    Sum = rows[^1],
                });
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            Terminal.Table(StatisticsListings.Counts, rows);
            Terminal.Note(StatisticsQueries.RuleZh);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
