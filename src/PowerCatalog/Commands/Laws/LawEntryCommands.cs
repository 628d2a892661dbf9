using System.CommandLine;
using PowerCatalog.Commands.Laws.Answers;
using PowerCatalog.Commands.Proceeding;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Listings.Laws;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Laws;

/// <summary><c>laws entries|entry|figures</c>: what is recorded, how far it is dealt with, and the figures of a year.</summary>
internal static class LawEntryCommands
{
    public static Command Entries()
    {
        var options = new LawCommandOptions();
        var command = new Command("entries", "已记录的文件变动 The entries on changed documents");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (home, division) =>
        {
            var book = await home.Laws.Entries.BookAsync(division, cancellation);
            if (options.WantsJson(parsed))
                Answer.Print(
                    new LawEntriesInJson(division.Value, book.All.Select(entry => LawEntryAnswer.Of(entry, entry.Actor))),
                    LawsJson.Default);
            else Terminal.Table(LawEntryListings.Entries, book.All);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    public static Command Entry()
    {
        var options = new LawCommandOptions();
        var id = new Argument<string>("id") { Description = "记录的编号或其开头 The id of the entry, or its beginning" };
        var command = new Command("entry", "一条记录涉及的职权和各部门进展 The powers that an entry touches, and how far the departments are") { id };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (home, division) =>
        {
            var entry = await LawCommandOptions.EntryAsync(home, division, parsed.GetValue(id)!, cancellation);
            var followed = (await home.Laws.Entries.FollowAsync(division, entry, cancellation))!;
            var bodies = new BodyNaming(home);
            Print(followed, code => bodies.Name(division, code), options.WantsJson(parsed));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    public static Command Figures()
    {
        var options = new LawCommandOptions();
        var year = new Option<int>("--year") { Description = "年份 The year", Required = true };
        var list = new Option<bool>("--list") { Description = "列出各件文件 List the documents" };
        var command = new Command("figures", "一年的文件清理数字 The figures of a year's documents") { year, list };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (home, division) =>
        {
            var book = await home.Laws.Entries.BookAsync(division, cancellation);
            Print(YearFigures.Of(parsed.GetValue(year), book.Standing), parsed.GetValue(list), options.WantsJson(parsed));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void Print(FollowedEntry followed, Func<string, string> body, bool json)
    {
        if (json)
        {
            Answer.Print(LawEntryInJson.Of(followed, body), LawsJson.Default);
            return;
        }

        Terminal.Table(LawEntryListings.Entries, [followed.Entry]);
        Terminal.Table(LawEntryListings.Departments(body), followed.Departments);
        Terminal.Table(LawEntryListings.Touched(body), followed.Progress.Powers);
        var near = followed.Progress.Near.SelectMany(document => document.Near.Select(found => (document.Change, found))).ToList();
        if (near.Count > 0) Terminal.Table(LawEntryListings.Near, near);
    }

    private static void Print(YearFigures figures, bool list, bool json)
    {
        if (json)
        {
            Answer.Print(LawFiguresInJson.Of(figures, list), LawsJson.Default);
            return;
        }

        Terminal.Table(LawEntryListings.Figures(figures.Year), figures.Counts);
        var total = figures.Total;
        Terminal.Line(
            $"合计：废止 {total.Repealed} 件，失效 {total.Expired} 件，修改 {total.Amended} 件，继续有效 {total.Retained} 件。"
                + $"Repealed {total.Repealed}, expired {total.Expired}, amended {total.Amended}, retained {total.Retained}.");
        if (list) Terminal.Table(LawEntryListings.Documents(figures.Year), figures.Documents);
    }
}
