using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Templates;

/// <summary>The columns of a sheet of the template: headings, formats and drop-downs.</summary>
internal sealed class TemplateColumns(ReferenceData reference, Choices elementNames)
{
    private static readonly HashSet<string> Dates = [Fields.Effective, Fields.HandOver, Fields.Since, Fields.Until];
    private static readonly HashSet<string> Long =
        [Fields.From, Fields.To, Fields.Townships, Fields.Receivers, Fields.Supersedes, Fields.SupersededBy];
    private static readonly Choices YesNo = Choices.Of("是", "否");

    /// <summary>The sheet's fields with all elements spelt out.</summary>
    public IReadOnlyList<string> FieldsOf(SheetLayout layout)
    {
        var named = (layout.Fields ?? []).ToHashSet();
        return [.. (layout.Fields ?? []).SelectMany(field => field == "*elements"
            ? reference.Elements.All.Select(element => element.Key).Where(key => !named.Contains(key))
            : [field])];
    }

    /// <summary>The heading, with a star where it must be filled.</summary>
    public string Heading(SheetLayout layout, string field)
    {
        if (OwnElement.Is(field)) return OwnElement.Marked(OwnElement.NameOf(field));
        var preferred = reference.Headings.Preferred(field);
        return (preferred == field ? reference.Elements[field]?.Zh ?? field : preferred) + (layout.MustFill(field) ? "*" : "");
    }

    public SheetColumn Of(SheetLayout layout, string field)
    {
        var wrap = Long.Contains(field)
            || reference.Elements[field]?.Type is ElementType.Text or ElementType.List or ElementType.LegalBases;
        return new SheetColumn(
            Dates.Contains(field) ? ColumnKind.Date : ColumnKind.Text,
            wrap ? 36 : field == Fields.Name ? 30 : 18,
            layout.MustFill(field), wrap, ChoicesOf(layout.Key, field));
    }

    private Choices? ChoicesOf(string sheet, string field) => (sheet, field) switch
    {
        (_, Fields.Category) => Choices.Of([.. reference.Categories.Select(category => category.Zh)]),
        (_, Fields.Element) => elementNames,
        (_, Fields.Mode) => Choices.Of([.. DelegationWords.Modes]),
        (_, Fields.InWhoseName) => Choices.Of("乡镇（街道）名义", "承接单位名义", "部门名义"),
        (_, Fields.Editorial) => YesNo,
        ("remove", Fields.Reason) => Choices.Of("取消", "下放", "依据废止", "转为内部", "合并", "拆分"),
        ("suspend", Fields.Action) => Choices.Of("暂停", "恢复"),
        ("department", Fields.Action) => Choices.Of("新设", "更名", "合并", "撤销"),
        ("township", Fields.Action) => Choices.Of("新设", "更名", "撤销"),
        _ => reference.Elements[field]?.Type == ElementType.Flag ? YesNo : null,
    };
}
