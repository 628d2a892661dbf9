using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Home;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>history CODE</c>: every change of every element, with its adjustment and both clocks.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码或名称 The power's code or name" };
        var element = new Option<string?>("--element") { Description = "只看一个要素 Only one element" };
        var command = new Command("history", "一项职权的变动轨迹 The history of a power, element by element") { code, element };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = Codes.Power(view, parsed.GetValue(code)!);
            if (!view.Knows(asked)) throw Codes.NotOnList(view, asked);
            var wanted = Wanted(home, view, parsed.GetValue(element));
            List<HistoryEntry> entries = [.. view.History(asked).Where(entry => wanted is null || entry.Element == wanted)];
            if (!question.WantsJson(parsed))
                return Answer.Table(view, HistoryListing.Trail(home.Words, new ValueWords(view, home.Words)), entries);
            Answer.Print(
                new OnePowersInJson<HistoryEntry>(Json.Catalog(view), Json.Lens(view), asked.Value, entries.Count, entries),
                AskingJson.Default, home.Words);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static string? Wanted(CatalogHome home, CatalogView view, string? named) =>
        named is null or Fields.Department or Fields.Townships or Fields.Receivers ? named
        : home.Reference.ElementNamed(named)?.Key ?? view.OwnElementNamed(named)
            ?? throw new CommandException(ExitCode.WrongUsage, $"没有要素“{named}”。There is no element '{named}'.");
}
