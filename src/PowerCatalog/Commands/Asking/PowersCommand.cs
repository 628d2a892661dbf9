using System.CommandLine;
using System.Globalization;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>powers</c>: the list.</summary>
internal static class PowersCommand
{
    private const int UsualOnPage = 50;
    private const int MostOnPage = 10_000;
    private const int MostPages = 100_000;

    public static Command Create()
    {
        var question = new Question();
        var filter = new FilterOptions();
        var page = Number(
            "--page", "第几页（默认全部；写了 --page-size 则为第 1 页）The page, from 1 (default: all; 1 where --page-size is given)", MostPages);
        var pageSize = Number("--page-size", "每页条数，默认 50 Items per page (default: 50)", MostOnPage);
        var facets = new Option<bool>("--facets") { Description = "只列还可以怎样筛选、各剩多少项 Only what it may be filtered by further" };
        var command = new Command("powers", "权责清单 The power list") { page, pageSize, facets };
        filter.AddTo(command);
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var (offset, size) = Part(parsed.GetValue(page), parsed.GetValue(pageSize));
            var asked = filter.Read(parsed, home, view);
            if (parsed.GetValue(facets)) return Facets(question.WantsJson(parsed), home, view, asked);
            var answer = view.List(asked, offset, size);
            if (question.WantsJson(parsed))
            {
                Answer.Print(
                    new PowersInJson(Json.Catalog(view), Json.Lens(view), answer.Total, answer.Items), AskingJson.Default, home.Words);
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            SearchCommand.SayMeanings(asked.Sought?.Words ?? []);
            Terminal.Table(PowerListing.OnPage(home.Words), answer.Items);
            Terminal.Note($"共 {answer.Total} 项。{answer.Total} items.");
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static int Facets(bool json, CatalogHome home, CatalogView view, PowerFilter filter)
    {
        var facets = ListFacets.Of(view, home.Words, filter);
        if (json)
        {
            Answer.Print(new FacetsInJson(Json.Catalog(view), Json.Lens(view), facets), AskingJson.Default);
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        Terminal.Table("筛选 Filter", "剩余项数 Powers left", facets.SelectMany(facet => facet.Values.Select(value => (
            $"{facet.Title.Zh} {facet.Word}={value.Text.Zh}", (string?)value.Count.ToString(CultureInfo.InvariantCulture)))));
        return ExitCode.Done;
    }

    // Where neither is asked for the list is whole, for which a size of zero stands.
    private static (int Offset, int Size) Part(int? page, int? pageSize)
    {
        if (page is null && pageSize is null) return (0, 0);
        var size = pageSize ?? UsualOnPage;
        return (((page ?? 1) - 1) * size, size);
    }

    private static Option<int?> Number(string name, string description, int most) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            result.AddError($"{name} 应为 1 至 {most} 的整数，不能是“{text}”。It must be a whole number from 1 to {most}; it cannot be '{text}'.");
            return null;
        },
    };
}
