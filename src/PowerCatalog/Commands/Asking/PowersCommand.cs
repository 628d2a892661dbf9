using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>powers</c>: the list.</summary>
internal static class PowersCommand
{
    private const int MostOnPage = 10_000;

    public static Command Create()
    {
        var question = new Question();
        var filter = new FilterOptions();
        var page = new Option<int>("--page") { Description = "第几页（默认全部）The page, from 1 (default: all)" };
        var pageSize = new Option<int>("--page-size") { Description = "每页条数 Items per page", DefaultValueFactory = _ => 50 };
        var command = new Command("powers", "权责清单 The power list") { page, pageSize };
        filter.AddTo(command);
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var (number, size) = Page(parsed.GetValue(page), parsed.GetValue(pageSize));
            var asked = filter.Read(parsed, home);
            var answer = number > 0 ? view.List(asked, checked((number - 1) * size), size) : view.List(asked);
            if (question.WantsJson(parsed))
            {
                Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), answer.Total, answer.Items }, home.Words);
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            Terminal.Table(PowerListing.OnPage(home.Words), answer.Items);
            Terminal.Note($"共 {answer.Total} 项。{answer.Total} items.");
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static (int Number, int Size) Page(int number, int size) => size is >= 1 and <= MostOnPage && number >= 0
        ? (number, size)
        : throw new CommandException(
            ExitCode.WrongUsage,
            $"--page 从 1 起，--page-size 为 1 至 {MostOnPage}。--page starts at 1; --page-size is 1 to {MostOnPage}.");
}
