using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>report YEAR</c>: the annual figures, each with its counting rule.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var question = new Question();
        var year = new Argument<int>("year") { Description = "年份 The year" };
        var stated = new Option<FileInfo?>("--stated")
        {
            Description = "所述数字的表（文号、声明总数、分项），逐项核对 A table of stated totals, to be checked part by part",
        };
        var command = new Command("report", "年度数字及口径 The annual figures, each with its rule") { year, stated };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (_, view) =>
        {
            var asked = parsed.GetValue(year);
            if (asked is < 1949 or > 2999) throw new CommandException(ExitCode.WrongUsage, $"“{asked}”不是年份，应为 1949 至 2999。"
                + $"'{asked}' is not a year from 1949 to 2999.");
            var json = question.WantsJson(parsed);
            if (parsed.GetValue(stated) is { } file) return Reconcile(json, view, file, cancellation);
            var figures = view.FiguresOf(asked);
            if (!json) return Answer.Table(view, StatisticsListings.Figures(asked), figures);
            Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Year = asked, Items = figures, Total = figures.Count });
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    // Exit code 1 where a part differs, for scripts.
    private static int Reconcile(bool json, CatalogView view, FileInfo file, CancellationToken cancellation)
    {
        var (stated, leftOut) = Read(file);
        var (parts, unknown) = view.Reconcile(stated, cancellation);
        if (json)
        {
            Json.Print(
                new
                {
                    Catalog = Json.Catalog(view),
                    Lens = Json.Lens(view),
                    Total = parts.Count,
                    Items = parts,
                    Unknown = unknown,
                    LeftOut = leftOut,
                });
        }
        else
        {
            Answer.Table(view, StatisticsListings.Stated, parts);
            if (unknown.Count > 0)
                Terminal.Note($"不是这份清单的文件，未核对：{unknown.Count} 件。"
                    + $"{unknown.Count} documents are not recorded in this catalog and were not checked.");
            foreach (var row in leftOut) Terminal.Note(row);
        }

        return parts.Count > 0 && parts.All(part => part.Agrees) ? ExitCode.Done : ExitCode.Refused;
    }

    private static (IReadOnlyList<StatedTotals> Totals, IReadOnlyList<string> LeftOut) Read(FileInfo file)
    {
        InputFile.MustBeReadable(file);
        try
        {
            return StatedTotalsReader.Read(File.ReadLines(file.FullName));
        }
        catch (StatedTotalsException exception)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{file.Name}：{exception.Zh}{exception.Message}");
        }
    }
}
