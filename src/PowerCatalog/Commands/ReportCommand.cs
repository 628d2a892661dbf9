using System.CommandLine;
using System.Globalization;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Commands;

/// <summary><c>report YEAR</c>: the annual figures with the counting rule of each.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var question = new Question();
        var year = new Argument<int>("year") { Description = "年份 The year" };
        var stated = new Option<FileInfo?>("--stated") { Description = "所述数字的表（文号、声明总数、分项），逐项核对 A table of stated totals, checked part by part" };
        var command = new Command("report", "年度数字及口径 The figures of a year, each with its rule") { year, stated };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = parsed.GetValue(year);
            if (asked is < 1949 or > 2999) throw new CommandException(ExitCode.WrongUsage, $"{asked} 不是年份。{asked} is no year.");
            if (parsed.GetValue(stated) is { } file) return Reconcile(question.WantsJson(parsed), view, file);
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

    // Exit code 1 where a part differs, so that a script hears of it.
    private static int Reconcile(bool json, CatalogView view, FileInfo file)
    {
        if (!file.Exists) throw new CommandException(ExitCode.WrongUsage, $"没有这个文件：{file.FullName}。There is no such file.");
        IReadOnlyList<StatedTotals> stated;
        IReadOnlyList<string> leftOut;
        try
        {
            (stated, leftOut) = StatedTotals.Read(File.ReadLines(file.FullName));
        }
        catch (FormatException exception)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{file.Name}:{exception.Message}");
        }

        var (parts, unknown) = view.Reconcile(stated);
        if (json) Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = parts.Count, Items = parts, Unknown = unknown, LeftOut = leftOut });
        else
        {
            Terminal.Heading(view);
            Terminal.Table(
                ["文号", "分项", "#所述", "#台账", "相符", "说明"],
                parts.Select(part => (IReadOnlyList<string?>)
                    [part.Document, part.Part, Show.Number(part.Stated), part.Counted is { } counted ? Show.Number(counted) : null, part.Agrees ? "✓" : "✗", part.Zh]));
            if (unknown.Count > 0) Terminal.Note($"不是这份清单的文件，未核对：{unknown.Count} 件。{unknown.Count} documents are none of this catalog's and were not checked.");
            foreach (var row in leftOut) Terminal.Note(row);
        }

        return parts.Count > 0 && parts.All(part => part.Agrees) ? ExitCode.Done : ExitCode.Refused;
    }
}
