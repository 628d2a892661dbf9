using System.CommandLine;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Home;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Options;

/// <summary>The options that select among the powers of a township or another receiver.</summary>
internal sealed class ReceivedOptions
{
    private readonly Option<string?> _text = new("--q") { Description = "检索词 Words in code, name, basis, department or document number" };
    private readonly Option<string?> _department = new("--department") { Description = "部门名称或编码 Department, by name or code" };
    private readonly Option<string?> _category = new("--category") { Description = "职权类型 Category, as 行政许可 or permit" };
    private readonly Option<DelegationMode?> _mode = new("--mode") { Description = "承接方式 How the power came to it" };
    private readonly Option<ActingName?> _name = new("--in-whose-name") { Description = "以谁的名义 In whose name it acts" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_text, _department, _category, _mode, _name]) command.Options.Add(option);
    }

    public ReceivedFilter Read(ParseResult parsed, CatalogHome home, CatalogView view)
    {
        var text = FilterOptions.Searched(parsed.GetValue(_text));
        return new ReceivedFilter(
            text, text is null ? null : view.Seek(text, home.Reference.PlainWords), parsed.GetValue(_department),
            FilterOptions.Category(parsed.GetValue(_category), home), parsed.GetValue(_mode), parsed.GetValue(_name));
    }
}
