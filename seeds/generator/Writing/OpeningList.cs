using PowerCatalog.Seeds.Content;
using PowerCatalog.Seeds.Planning;

namespace PowerCatalog.Seeds.Writing;

/// <summary>The list that opens the catalog.</summary>
public static class OpeningList
{
    /// <summary>The remark of every workbook beside its title.</summary>
    public const string Remark = "文号、事项及其内容均为合成示例数据，仅供演示，不具有法律效力。";

    public static Book Of(Plan plan)
    {
        var rows = plan.Library.Items.Where(item => item.InOpening).Select(item => RowOf(item, plan.Library.Departments[item.Department]));
        return new Book(
            "00-opening-list.xlsx",
            [
                new("documentNumber", "吴政办发〔2019〕76号"),
                new("title", "吴忠市行政职权和公共服务事项清单（2020年版）（合成示例数据）"),
                new("authority", "吴忠市人民政府办公室"),
                new("decided", "2019-12-20"),
                new("effective", "2020-01-01"),
                new("published", "2019-12-27"),
                new("remark", Remark),
            ],
            [new Sheet("list", [.. rows])]);
    }

    /// <summary>An item with all its elements, as a list and an addition state it.</summary>
    public static Row RowOf(Item item, string department)
    {
        var row =
            new Row { ["code"] = item.Code, ["name"] = item.Name, ["category"] = item.Procedure.Category, ["department"] = department };
        foreach (var (element, value) in item.Elements) row[element] = value;
        return row;
    }
}
