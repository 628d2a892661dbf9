using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Occurrences;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>changes --since DAY</c> and <c>coming</c>: what happened, and what is still to come.</summary>
internal static class ChangesCommand
{
    /// <summary><c>changes</c>.</summary>
    public static Command Happened()
    {
        var (question, scope) = (new Question(), new ScopeOptions());
        var since = Common.Date("--since", "这一天之后发生的 What happened after this day");
        since.Required = true;
        var command = new Command("changes", "发生了什么变化，逐条，连同决定 What happened, one by one, each with its decision") { since };
        question.AddTo(command);
        scope.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var (named, day) = (scope.Of(view, parsed), parsed.GetValue(since)!.Value);
            if (day > view.Lens.On)
                throw new CommandException(
                    ExitCode.WrongUsage, "--since 不能晚于 --on（默认今天）。The day in --since may not be later than --on (today by default).");
            var happened = view.Occurrences(named, new OccurrenceDays(day, view.Lens.On)).Items;
            return Print(
                question.WantsJson(parsed), view, home.Words, OccurrenceListing.Happened, happened, view.LastUpTo(named, day),
                view.Next(named));
        }, cancellation));
        return command;
    }

    /// <summary><c>coming</c>.</summary>
    public static Command Coming()
    {
        var (question, scope) = (new Question(), new ScopeOptions());
        var days = new Option<int>("--days")
        {
            Description = "往后看多少天 How many days ahead",
            DefaultValueFactory = _ => OccurrenceQueries.UsualDays,
        };
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var asked) && asked is >= 1 and <= 3_660))
                result.AddError("--days 应为 1 至 3660。--days takes a number from 1 to 3660.");
        });
        var command = new Command("coming", "即将生效的变化 What takes effect or ends soon") { days };
        question.AddTo(command);
        scope.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var named = scope.Of(view, parsed);
            return Print(
                question.WantsJson(parsed), view, home.Words, OccurrenceListing.Coming, view.Coming(named, parsed.GetValue(days)).Items,
                view.LastUpTo(named, view.Lens.On), view.Next(named));
        }, cancellation));
        return command;
    }

    private static int Print(
        bool json, CatalogView view, CatalogWords words, Func<CatalogWords, ValueWords, Listing<OccurrenceRow>> listing,
        IReadOnlyList<Occurrence> items, Occurrence? last, Occurrence? next)
    {
        if (json)
        {
            Answer.Print(
                new OccurrencesInJson(Json.Catalog(view), Json.Lens(view), items, items.Count, last, next), AskingJson.Default, words);
            return ExitCode.Done;
        }

        var values = new ValueWords(view, words);
        Terminal.Heading(view);
        Terminal.Table(listing(words, values), OccurrenceListing.Rows(items));
        OccurrencePrinter.PrintAround(new OccurrenceWords(words, values), items, last, [], next);
        return ExitCode.Done;
    }
}
