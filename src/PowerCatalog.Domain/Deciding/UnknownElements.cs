using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// What to do about a cell 变更要素 that names no element: where it belongs, what it may mean, or how it is kept as an own element.
/// </summary>
internal static class UnknownElements
{
    private static readonly HashSet<string> OfTransfers = [Fields.Department, Fields.FromDepartment, Fields.ToDepartment, Fields.HandOver];

    /// <summary>The problem.</summary>
    public static Problem Of(FieldValue cell, DraftCheck check)
    {
        var named = OwnElement.Unmarked(cell.Text) ?? cell.Text;
        var (zh, en) = Elsewhere(named, check.Reference.Headings) ?? Near(named, check);
        return DecidingProblems.UnknownElement(cell, zh, en);
    }

    private static (string Zh, string En)? Elsewhere(string text, Headings headings)
    {
        var field = headings.FieldMeant(text);
        if (field == Fields.Code)
            return (
                "职权编码不能变更；取得国家编码的，要素写“基本编码”或“实施编码”。",
                "The code of a power does not change; a national code is recorded as its 基本编码 or 实施编码.");
        if (field == Fields.Effective)
            return ("日期请填在“生效日期”列。", "Write the day into the column 生效日期.");
        var sheet = field is not null && OfTransfers.Contains(field)
            ? LineKind.Transfer
            : headings.KindOf(WithoutCount.Of(Headings.KeyOf(text))) ?? KindWith(field, headings);
        return sheet switch
        {
            null or LineKind.Change or LineKind.List => null,
            LineKind.Transfer => (
                "调整实施部门请写在“划转”表，填划出部门和划入部门。",
                "A change of department belongs on the sheet 划转, with the department that hands over and the one that takes over."),
            { } kind => ($"请写在“{SheetOf(kind, headings)}”表。", $"It belongs on the sheet {SheetOf(kind, headings)}."),
        };
    }

    // The kind of line that alone has a column for a field.
    private static LineKind? KindWith(string? field, Headings headings) => field is null || field is Fields.Reason or Fields.Name
        ? null
        : headings.LineSheets.Where(layout => layout.Fields?.Contains(field) == true)
            .Select(layout => (LineKind?)Enum.Parse<LineKind>(layout.Key, ignoreCase: true)).FirstOrDefault();

    private static string SheetOf(LineKind kind, Headings headings) =>
        headings.LineSheets.First(layout => layout.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)).Sheet;

    private static (string Zh, string En) Near(string text, DraftCheck check)
    {
        var (elements, headings) = (check.Reference.Elements.All, check.Reference.Headings);
        var names = elements.SelectMany(element => headings.HeadingsOf(element.Key).Append(element.Zh)).Concat(check.Own.Names);
        var near = Nearness.To(text, names);
        var asked = near.Count == 0 ? "" : $"您是不是指“{string.Join("”“", near)}”？";
        var askedEn = near.Count == 0 ? "" : $"Did you mean {string.Join(", ", near)}? ";
        return !OwnElement.TryName(text, out var name)
            ? ($"{asked}要保留为本地要素的，名称须有文字，不超过{OwnElement.LongestName}字。",
                $"{askedEn}The name of an own element needs text, at most {OwnElement.LongestName} characters.")
            : ($"{asked}清单没有这一要素而要保留的，写成“{OwnElement.Marked(name)}”。",
                $"{askedEn}To keep it as an own element, write {OwnElement.Marked(name)}.");
    }
}
