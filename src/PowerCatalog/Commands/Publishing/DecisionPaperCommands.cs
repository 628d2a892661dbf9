using System.CommandLine;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Papers.Announcements;
using PowerCatalog.Papers.Annexes;
using PowerCatalog.Papers.Templates;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Publishing;

/// <summary><c>paper announcement</c> and <c>paper annexes</c>: the documents of one decision.</summary>
internal static class DecisionPaperCommands
{
    public static Command Announcement()
    {
        var addressee = new Option<string?>("--to") { Description = "主送机关（默认：各有关单位）Whom it is sent to" };
        var template = new Option<FileInfo?>("--template")
        {
            Description = "公文模板（默认用共享目录中的，没有时用自带的）The template (default: the office's, else the shipped one)",
        };
        var command = new Command("announcement", "一个决定的公告（.docx）The announcement of a decision") { addressee, template };
        return OfDecision(command, Papers.Announcements.Announcement.FileName, (home, view, decision, parsed) =>
        {
            var bytes = parsed.GetValue(template) is { } file ? Read(file) : home.Templates.Announcement();
            return Papers.Announcements.Announcement.Make(view, decision, home.Words, bytes, parsed.GetValue(addressee));
        });
    }

    public static Command Annexes()
    {
        var command = new Command("annexes", "一个决定的附件（.xlsx）The annexes of a decision");
        return OfDecision(command, Papers.Announcements.Announcement.AnnexesFileName, (home, view, decision, _) =>
        {
            var annexes = DecisionAnnexes.Of(view, decision, home.Words);
            if (annexes.Count == 0)
                throw new CommandException(
                    ExitCode.Refused, "这个决定没有变动清单，没有附件。This decision changes nothing and has no annexes.");
            using var held = new MemoryStream();
            AnnexWorkbook.Write(held, annexes);
            return held.ToArray();
        });
    }

    private static Command OfDecision(
        Command command, Func<AdjustmentAnswer, string> name,
        Func<CatalogHome, CatalogView, AdjustmentAnswer, ParseResult, byte[]> make)
    {
        var which = new Argument<string>("which") { Description = "文号、版本或编号 A document number, revision or id" };
        var paper = new PaperOutput();
        command.Arguments.Add(which);
        paper.AddTo(command);
        command.SetAction((parsed, cancellation) => paper.WriteAsync(parsed, (home, division) =>
        {
            using var now = home.Views.Open(division, LensRequest.Today, cancellation) ?? throw PaperOutput.NoCatalog(division);
            var decision = now.Adjustment(parsed.GetValue(which)!)
                ?? throw new CommandException(
                    ExitCode.Refused, $"没有决定“{parsed.GetValue(which)}”。There is no adjustment '{parsed.GetValue(which)}'.");
            using var view = home.Views.Open(division, DecisionLens.Of(decision), cancellation) ?? throw PaperOutput.NoCatalog(division);
            // As the decision counted itself, without what later ones corrected.
            return Task.FromResult((name(decision), make(home, view, view.Adjustment(decision.Id) ?? decision, parsed)));
        }, cancellation));
        return command;
    }

    private static byte[] Read(FileInfo file)
    {
        InputFile.MustBeReadable(file);
        return file.Length > FilledTemplate.MostBytes
            ? throw new CommandException(
                ExitCode.Refused, $"模板超过 {FilledTemplate.MostBytes:#,0} 字节。The template is larger than that.")
            : File.ReadAllBytes(file.FullName);
    }
}
