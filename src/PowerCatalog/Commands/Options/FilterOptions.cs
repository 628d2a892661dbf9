using System.CommandLine;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Options;

/// <summary>The options that filter powers.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _department = new("--department") { Description = "部门名称或编码 Department, by name or code" };
    private readonly Option<string?> _category = new("--category") { Description = "职权类型 Category, as 行政许可 or permit" };
    private readonly Option<Family?> _family = new("--family") { Description = "power 行政权力；service 公共服务" };
    private readonly Option<string?> _text = new("--q") { Description = "检索词 Words in code, name, legal basis or own elements" };
    private readonly Option<string?> _law = new("--law") { Description = "依据的法律 A law that is a legal basis" };
    private readonly Option<string?> _article = new("--article") { Description = "条，如 第十五条 An article of that law" };
    private readonly Option<bool?> _delegated = new("--delegated") { Description = "是否由乡镇行使 Whether any township exercises the power" };

    private readonly Option<string?> _receiver = new("--receiver")
    {
        Description = "行使它的承接单位，名称或代码 Who exercises it: a township, county, zone, department or territory",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_department, _category, _family, _text, _law, _article, _delegated, _receiver])
            command.Options.Add(option);
    }

    public PowerFilter Read(ParseResult parsed, CatalogHome home, CatalogView view)
    {
        var filter = view.LookedUp(new PowerFilter(
            parsed.GetValue(_department), Category(parsed.GetValue(_category), home), parsed.GetValue(_family),
            Searched(parsed.GetValue(_text)),
            parsed.GetValue(_law), parsed.GetValue(_article), parsed.GetValue(_delegated),
            parsed.GetValue(_receiver)));
        return view.UnknownIn(filter) is { } unknown
            ? throw new CommandException(ExitCode.WrongUsage, $"--{unknown.Word}：{unknown.Sentence.Zh}{unknown.Sentence.En}")
            : filter;
    }

    private static string? Searched(string? text) => SearchWords.NotSearched(text) is [var word, ..]
        ? throw new CommandException(
            ExitCode.WrongUsage, $"“{word}”没有可以查找的文字或数字，请去掉。'{word}' holds no letter or number to search for; leave it out.")
        : text;

    private static Category? Category(string? named, CatalogHome home) => named is null
        ? null
        : home.Reference.CategoryNamed(named)
            ?? throw new CommandException(ExitCode.WrongUsage, $"没有职权类型“{named}”。There is no category '{named}'.");
}
