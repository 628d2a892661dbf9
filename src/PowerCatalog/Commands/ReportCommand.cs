using System.CommandLine;
using System.Globalization;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Commands;

/// <summary><c>report YEAR</c>: the annual figures with the counting rule of each.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var question = new Question();
        var year = new Argument<int>("year") { Description = "年份 The year" };
        var command = new Command("report", "年度数字及口径 The figures of a year, each with its rule") { year };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = parsed.GetValue(year);
            if (asked is < 1949 or > 2999) throw new CommandException(ExitCode.WrongUsage, $"{asked} 不是年份。{asked} is no year.");
            var figures = view.FiguresOf(asked);
            if (question.WantsJson(parsed))
            {
                Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Year = asked, Items = figures });
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            Terminal.Table(
                ["数字", "#台账", "口径"],
                figures.Select(figure => (IReadOnlyList<string?>)[figure.NameZh, figure.Value.ToString(CultureInfo.InvariantCulture), figure.RuleZh]));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
