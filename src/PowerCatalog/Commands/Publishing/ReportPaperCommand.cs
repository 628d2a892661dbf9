using System.CommandLine;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Output;
using PowerCatalog.Papers.Reports;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Publishing;

/// <summary><c>paper report YEAR</c>: the year's paragraph and its tables.</summary>
internal static class ReportPaperCommand
{
    public static Command Create()
    {
        var year = new Argument<int>("year") { Description = "年份 The year" };
        var paper = new PaperOutput();
        var command = new Command("report", "年度报告段落和表（.docx）The year's paragraph and tables") { year };
        paper.AddTo(command);
        command.SetAction((parsed, cancellation) => paper.WriteAsync(parsed, async (home, division) =>
        {
            var asked = parsed.GetValue(year);
            if (asked is < 1949 or > 2999) throw new CommandException(ExitCode.WrongUsage, $"“{asked}”不是年份，应为 1949 至 2999。"
                + $"'{asked}' is not a year from 1949 to 2999.");
            using var view = home.Views.Open(division, LensRequest.Today, cancellation) ?? throw PaperOutput.NoCatalog(division);
            if (!YearReport.HasBegun(view, asked)) throw new CommandException(
                ExitCode.Refused, $"{asked}年还没有开始，没有可报告的数字。{asked} has not begun; there is nothing to report of it.");
            var documents = YearFigures.Of(asked, (await home.Laws.Entries.BookAsync(division, cancellation)).Standing);
            return (YearReport.FileName(view, asked), YearReport.Make(view, asked, home.Words, documents));
        }, cancellation));
        return command;
    }
}
