using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Output;

/// <summary>What happened, in the words of the list (design: words).</summary>
internal sealed class Words(CatalogView view, ReferenceData reference)
{
    private readonly Dictionary<string, string> _departments = view.Departments().ToDictionary(department => department.Code, department => department.Name);
    private readonly Dictionary<string, string> _townships = view.Townships().ToDictionary(township => township.Code, township => township.Name);

    public static string Of(string type) => type switch
    {
        EventNames.PowerAdded or nameof(PowerAdded) => "增加",
        EventNames.PowerRemoved or nameof(PowerRemoved) => "减少",
        EventNames.PowerElementsChanged or nameof(PowerElementsChanged) => "变更要素",
        EventNames.PowerTransferred or nameof(PowerTransferred) => "划转",
        EventNames.PowerSuspended or nameof(PowerSuspended) => "暂停",
        EventNames.PowerResumed or nameof(PowerResumed) => "恢复",
        EventNames.PowerDelegated or nameof(PowerDelegated) => "赋权",
        EventNames.DelegationRecalled or nameof(DelegationRecalled) => "收回",
        EventNames.DepartmentRegistered or nameof(DepartmentRegistered) => "部门登记",
        EventNames.DepartmentRenamed or nameof(DepartmentRenamed) => "部门更名",
        EventNames.DepartmentsMerged or nameof(DepartmentsMerged) => "部门合并",
        EventNames.DepartmentClosed or nameof(DepartmentClosed) => "部门撤销",
        EventNames.TownshipRegistered or nameof(TownshipRegistered) => "乡镇登记",
        EventNames.TownshipRenamed or nameof(TownshipRenamed) => "乡镇更名",
        EventNames.TownshipClosed or nameof(TownshipClosed) => "乡镇撤销",
        EventNames.FactCorrected or nameof(FactCorrected) => "更正",
        EventNames.AdjustmentAnnulled or nameof(AdjustmentAnnulled) => "撤销",
        _ => type,
    };

    /// <summary>What became of a fact later, as known: corrected, annulled.</summary>
    public static string? Standing(HistoryEntry entry)
    {
        var annulled = entry.AnnulledBy is null ? null : $"被{entry.AnnulledBy}撤销{(entry.AnnulledFrom is { } from ? $"（自{Show.Date(from)}）" : "（自始）")}";
        var corrected = entry.CorrectedBy is { } by ? $"由版本{Show.Number(by)}更正" : entry.Corrects is { } corrects ? $"更正版本{Show.Number(corrects)}" : null;
        return annulled is not null && corrected is not null ? $"{corrected},{annulled}" : annulled ?? corrected;
    }

    public string? Element(string? key) => key switch
    {
        null => null,
        "department" => "实施部门",
        "townships" => "乡镇（街道）",
        "effective" => "生效日期",
        "until" => "截止日期",
        "instrument" => "委托书文号",
        "provincialBasis" => "省级依据",
        "travelling" => "随同权力",
        _ => reference.Elements[key]?.Zh ?? key,
    };

    /// <summary>A value as people read it: departments, townships and categories by name.</summary>
    public string? Value(HistoryEntry entry, string? value) => Value(entry.Element, value);

    /// <summary>The same of an element.</summary>
    public string? Value(string? element, string? value) => (element, value) switch
    {
        (_, null) => null,
        ("department", _) => _departments.GetValueOrDefault(value, value),
        ("townships", _) => string.Join('、', value.Split('、').Select(code => _townships.GetValueOrDefault(code, code))),
        (CoreElements.Category, _) => CoreElements.TryReadCategory(value, out var category) ? reference.NameOf(category).Zh : value,
        _ => value,
    };
}
