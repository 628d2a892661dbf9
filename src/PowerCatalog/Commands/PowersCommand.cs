using System.CommandLine;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Commands;

/// <summary><c>powers</c>: the list.</summary>
internal static class PowersCommand
{
    public static Command Create()
    {
        var question = new Question();
        var filter = new FilterOptions();
        var page = new Option<int>("--page") { Description = "第几页（默认全部）The page, from 1 (default: all)" };
        var pageSize = new Option<int>("--page-size") { Description = "每页条数 Items a page", DefaultValueFactory = _ => 50 };
        var command = new Command("powers", "权责清单 The power list") { page, pageSize };
        filter.AddTo(command);
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var asked = filter.Read(parsed, home);
            var size = parsed.GetValue(pageSize);
            if (size is < 1 or > 10_000 || parsed.GetValue(page) < 0) throw new CommandException(ExitCode.WrongUsage, "--page 从 1 起，--page-size 为 1 至 10000。");
            var answer = parsed.GetValue(page) > 0 ? view.List(asked, checked((parsed.GetValue(page) - 1) * size), size) : view.List(asked);
            if (question.WantsJson(parsed))
            {
                Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), answer.Total, answer.Items });
                return ExitCode.Done;
            }

            Terminal.Heading(view);
            Terminal.Table(
                ["编码", "名称", "类型", "实施部门", "自", "设定依据"],
                answer.Items.Select(power => (IReadOnlyList<string?>)
                    [power.Code, power.Name, home.Reference.NameOf(power.Category).Zh, power.DepartmentName, Show.Date(power.Since), power.Elements["legalBasis"]]));
            Terminal.Note($"{answer.Total} 项");
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}

/// <summary>Which powers are asked for.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _department = new("--department") { Description = "部门名称或编码 Department, by name or code" };
    private readonly Option<string?> _category = new("--category") { Description = "职权类型 Category, as 行政许可 or permit" };
    private readonly Option<Domain.Powers.Family?> _family = new("--family") { Description = "power 行政权力；service 公共服务" };
    private readonly Option<string?> _text = new("--q") { Description = "检索词 Words in code, name or legal basis" };
    private readonly Option<string?> _law = new("--law") { Description = "依据的法律 A law that they rest on" };
    private readonly Option<string?> _article = new("--article") { Description = "条，如 第十五条 An article of it" };
    private readonly Option<bool?> _delegated = new("--delegated") { Description = "是否由乡镇行使 Whether a township exercises it" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_department, _category, _family, _text, _law, _article, _delegated]) command.Options.Add(option);
    }

    public PowerFilter Read(ParseResult parsed, CatalogHome home)
    {
        var category = parsed.GetValue(_category);
        var known = category is null ? null : home.Reference.CategoryNamed(category);
        if (category is not null && known is null) throw new CommandException(ExitCode.WrongUsage, $"没有职权类型“{category}”。There is no category '{category}'.");
        return new PowerFilter(
            parsed.GetValue(_department), known, parsed.GetValue(_family), parsed.GetValue(_text), parsed.GetValue(_law), parsed.GetValue(_article), parsed.GetValue(_delegated));
    }
}
