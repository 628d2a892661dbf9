using PowerCatalog.Domain.Time;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The differences between two states as a table, a row for each.</summary>
internal static class ComparedTable
{
    public static TableContent Of(PageQuestion question)
    {
        var names = question.Names;
        Column<Row>[] columns =
        [
            new("差别", row => row.Kind), new(names.Heading("code"), row => row.Item.Code), new(names.Heading("name"), row => row.Item.Name),
            new("变更要素", row => row.What),
            new("变更前", row => row.Before), new("变更后", row => row.After),
        ];
        return TableContent.Of("状态比较", columns, TwoStates.All(question).SelectMany(Rows));
    }

    private static IEnumerable<Row> Rows(ComparedItem item)
    {
        var t = PageLanguage.Chinese;
        if (item.Presence is { } presence)
            yield return presence == ComparedKinds.Added
                ? new Row(t.Compared(presence), item, null, null, item.Department)
                : new Row(t.Compared(presence), item, null, item.Department, null);
        if (item.Moved is { } moved) yield return new Row(t.Compared(ComparedKinds.Moved), item, "实施部门", moved.FromName, moved.ToName);
        foreach (var place in item.Places)
            yield return new Row(
                t.Compared(place.Editorial ? ComparedKinds.Editorial : ComparedKinds.Changed), item, place.Name.Zh, place.Before,
                place.After);
        foreach (var pair in item.Granted)
            yield return new Row(
                t.Compared(ComparedKinds.Granted), item, "乡镇（街道）", null, $"{pair.TownshipName}（{CatalogTime.Show(pair.Since)} 起）");
        foreach (var pair in item.Ended)
            yield return new Row(
                t.Compared(ComparedKinds.Ended), item, "乡镇（街道）", $"{pair.TownshipName}（{CatalogTime.Show(pair.Since)} 起）", null);
    }

    private sealed record Row(string Kind, ComparedItem Item, string? What, string? Before, string? After);
}
