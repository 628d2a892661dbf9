using System.CommandLine;
using PowerCatalog.Domain.Delegations;
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

    private readonly Option<string?> _level = new("--level") { Description = "行使层级，如 市级 A level at which it is exercised" };
    private readonly Option<DelegationMode?> _mode = new("--mode") { Description = "承接方式 How the power came to a receiver" };

    private readonly Option<ActingName?> _inWhoseName = new("--in-whose-name")
    {
        Description = "以谁的名义：receiver 承接单位自己；department 部门 In whose name a receiver acts",
    };

    private readonly Option<bool?> _coming = new("--coming") { Description = "将有变化的 Whether it is known to change after the day" };
    private readonly Option<bool?> _changed = new("--changed-this-year") { Description = "本年有变动的 Whether it changed in the year" };
    private readonly Option<bool?> _missing = new("--missing-basis") { Description = "没有设定依据的 Whether it states no legal basis" };

    private readonly Option<string?> _receiver = new("--receiver")
    {
        Description = "行使它的承接单位，名称或代码 Who exercises it: a township, county, zone, department or territory",
    };

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _department, _category, _family, _text, _law, _article, _delegated, _receiver, _level, _mode, _inWhoseName, _coming, _changed,
            _missing,
        ];
        foreach (var option in all) command.Options.Add(option);
    }

    public PowerFilter Read(ParseResult parsed, CatalogHome home, CatalogView view)
    {
        var filter = view.LookedUp(new PowerFilter(
            parsed.GetValue(_department), Category(parsed.GetValue(_category), home), parsed.GetValue(_family),
            Searched(parsed.GetValue(_text)),
            parsed.GetValue(_law), parsed.GetValue(_article), parsed.GetValue(_delegated),
            parsed.GetValue(_receiver))
        {
            Level = parsed.GetValue(_level),
            Mode = parsed.GetValue(_mode),
            InWhoseName = parsed.GetValue(_inWhoseName),
            Coming = parsed.GetValue(_coming),
            ChangedThisYear = parsed.GetValue(_changed),
            MissingBasis = parsed.GetValue(_missing),
        }, home.Reference.PlainWords);
        return view.UnknownIn(filter) is { } unknown
            ? throw new CommandException(ExitCode.WrongUsage, $"--{unknown.Word}：{unknown.Sentence.Zh}{unknown.Sentence.En}")
            : filter;
    }

    public static string? Searched(string? text) => SearchWords.LeftOut(text) is [var word, ..]
        ? throw new CommandException(
            ExitCode.WrongUsage, $"“{word}”没有可以查找的文字或数字，请去掉。'{word}' holds no letter or number to search for; leave it out.")
        : text;

    public static Category? Category(string? named, CatalogHome home) => named is null
        ? null
        : home.Reference.CategoryNamed(named)
            ?? throw new CommandException(ExitCode.WrongUsage, $"没有职权类型“{named}”。There is no category '{named}'.");
}
