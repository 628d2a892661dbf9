using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Writes a filter as text that people can read: <c>部门=市水务局&amp;类型=行政许可</c>.</summary>
/// <param name="reference">The names of categories.</param>
public sealed class PowerFilterText(ReferenceData reference)
{
    private const string Department = "部门", Kind = "类型", Kinds = "种类", Text = "检索词", Law = "依据", Article = "条";
    private const string Delegated = "由乡镇行使", Receiver = "承接单位", AsRecorded = "不计更正";
    private const string Level = "行使层级", Mode = "方式", InWhoseName = "名义", Coming = "将有变化", Changed = "本年有变动", MissingBasis = "无依据";

    /// <summary>The text; null where nothing is filtered.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="asRecorded">Whether the list ignores corrections and annulments.</param>
    public string? Write(PowerFilter filter, bool asRecorded)
    {
        ArgumentNullException.ThrowIfNull(filter);
        (string Name, string? Value)[] parts =
        [
            (Department, filter.Department), (Kind, filter.Category is { } category ? reference.NameOf(category).Zh : null),
            (Kinds, filter.Family is { } family ? NameOf(family) : null), (Text, filter.Text), (Law, filter.Law),
            (Article, filter.Article), (Delegated, filter.Delegated is { } delegated ? delegated ? "是" : "否" : null),
            (Receiver, filter.Receiver), (Level, filter.Level),
            (Mode, filter.Mode is { } mode ? DelegationWords.Show(mode) : null),
            (InWhoseName, filter.InWhoseName is { } name ? DelegationWords.Show(name) : null), (Coming, YesNo(filter.Coming)),
            (Changed, YesNo(filter.ChangedThisYear)), (MissingBasis, YesNo(filter.MissingBasis)), (AsRecorded, asRecorded ? "是" : null),
        ];
        var text = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Escaped(part.Value!)}"));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Reads what <see cref="Write"/> writes; false where it is anything else.</summary>
    public bool TryRead(string? text, [NotNullWhen(true)] out PowerFilter? filter, out bool asRecorded)
    {
        (filter, asRecorded) = (new PowerFilter(), false);
        foreach (var part in (text ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || With(filter, part[..at], Uri.UnescapeDataString(part[(at + 1)..])) is not { } more)
            {
                filter = null;
                return false;
            }

            asRecorded |= part[..at] == AsRecorded;
            filter = more;
        }

        return true;
    }

    private PowerFilter? With(PowerFilter filter, string name, string value) => name switch
    {
        Department => filter with { Department = value },
        Kind when reference.CategoryNamed(value) is { } category => filter with { Category = category },
        Kinds when value == NameOf(Family.Power) => filter with { Family = Family.Power },
        Kinds when value == NameOf(Family.Service) => filter with { Family = Family.Service },
        Text => filter with { Text = value },
        Law => filter with { Law = value },
        Article => filter with { Article = value },
        Delegated when value is "是" or "否" => filter with { Delegated = value == "是" },
        Receiver => filter with { Receiver = value },
        Level => filter with { Level = value },
        Mode when DelegationWords.ModeOf(value) is { } mode => filter with { Mode = mode },
        InWhoseName when DelegationWords.ActingNameOf(value) is { } acting => filter with { InWhoseName = acting },
        Coming when value is "是" or "否" => filter with { Coming = value == "是" },
        Changed when value is "是" or "否" => filter with { ChangedThisYear = value == "是" },
        MissingBasis when value is "是" or "否" => filter with { MissingBasis = value == "是" },
        AsRecorded when value == "是" => filter,
        _ => null,
    };

    private static string? YesNo(bool? value) => value is { } yes ? yes ? "是" : "否" : null;

    private static string NameOf(Family family) => family == Family.Service ? "公共服务" : "行政权力";

    // Only what would end the value.
    private static string Escaped(string value) => value.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("&", "%26", StringComparison.Ordinal).Replace("+", "%2B", StringComparison.Ordinal);
}
