using System.CommandLine;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Commands.Options;

/// <summary>The options that say for whom something changes.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string?> _department = new("--department")
    {
        Description = "只看一个部门，名称或编码 One department alone, by name or code",
    };

    private readonly Option<string?> _receiver = new("--receiver")
    {
        Description = "只看一个乡镇或其他承接单位，名称或代码 One township or other receiver alone, by name or code",
    };

    private readonly Option<string?> _power = new("--power") { Description = "只看一项职权，按编码 One power alone, by its code" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_department, _receiver, _power]) command.Options.Add(option);
    }

    /// <summary>For whom.</summary>
    /// <exception cref="CommandException">Nobody is known by that name, or several are.</exception>
    public OccurrenceScope Of(CatalogView view, ParseResult parsed)
    {
        var named = view.ScopeNamed(parsed.GetValue(_department), parsed.GetValue(_receiver), parsed.GetValue(_power));
        return named.Unknown is { } unknown
            ? throw new CommandException(ExitCode.Refused, $"--{unknown.Word}：{unknown.Sentence.Zh}{unknown.Sentence.En}")
            : named.Scope;
    }
}
