using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>statistics</c>: what was done, counted.</summary>
internal static class StatisticsCommand
{
    public static Command Create()
    {
        var question = new Question();
        var from = Common.Date("--from", "自这一天生效 Taking effect from this day");
        var to = Common.Date("--to", "至这一天生效（含）Up to this day, included");
        var by = new Option<CountBy>("--by")
        {
            Description = "adjustment、department、category、month、year",
            DefaultValueFactory = _ => CountBy.Department,
        };
        var command = new Command("statistics", "调整统计 Counts of what was done") { from, to, by };
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
                    RuleZh = StatisticsQueries.RuleZh,
                    RuleEn = StatisticsQueries.RuleEn,
                    Items = rows.SkipLast(1),
                    Total = rows[^1],
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
