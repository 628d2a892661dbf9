using System.CommandLine;
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
        command.SetAction((parsed, cancellation) => paper.WriteAsync(parsed, (home, division) =>
        {
            var asked = parsed.GetValue(year);
            if (asked is < 1949 or > 2999) throw new CommandException(ExitCode.WrongUsage, $"“{asked}”不是年份，应为 1949 至 2999。"
                + $"'{asked}' is not a year from 1949 to 2999.");
            using var view = home.Views.Open(division, LensRequest.Today, cancellation) ?? throw PaperOutput.NoCatalog(division);
            return (YearReport.FileName(view, asked), YearReport.Make(view, asked, home.Words));
        }, cancellation));
        return command;
    }
}
