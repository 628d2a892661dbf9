using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Browser.Pages;

/// <summary>Workbooks as a clerk of the demonstration would send them.</summary>
public static class Workbooks
{
    /// <summary>A power that no township exercises in the demonstration.</summary>
    public const string Power = "640115001000";

    /// <summary>Its name.</summary>
    public const string PowerName = "水工程建设规划同意书审批";

    /// <summary>The township that gets it.</summary>
    public const string Township = "金银滩镇";

    /// <summary>How it is given to it.</summary>
    public const string Mode = "赋权";

    private static readonly string[] Giving = ["职权编码", "事项名称", "乡镇（街道）", "下放方式", "行使名义", "省级依据", "起始日期"];
    private static readonly string[] Changing = ["职权编码", "事项名称", "变更要素", "变更前", "变更后"];

    /// <summary>Gives the power to the township.</summary>
    /// <param name="number">The document's number.</param>
    /// <param name="township">The township.</param>
    /// <param name="mode">The text of the cell of the mode.</param>
    public static SheetContent[] Given(string number, string township = Township, string mode = Mode) =>
        [Decision(number, $"关于赋予{township}一项行政职权的决定（测试）"),
            new("赋权", Giving, [[Power, PowerName, township, mode, "乡镇(街道)名义", "自治区指导目录（测试）", "2022-12-01"]])];

    /// <summary>A workbook with several errors, some at cells and some at none, and a warning.</summary>
    public static SheetContent[] Faulty(string number) =>
    [
        Decision(number, "关于调整部分行政职权要素的决定（测试）", effective: "2022年13月1日"),
        new("变更", Changing,
        [
            ["640115002000", "占用农业灌溉水源灌排工程设施审批", "承诺时限", "99工作日", "30工作日"],
            ["640115009999", "没有这项", "承诺时限", "3工作日", "2工作日"],
            ["640115003000", "不同行政区域边界水工程审批", "咨询电话", null, null],
        ]),
        new("赋权", Giving, [[Power, PowerName, "没有这个镇", "赋全", null, null, "2022-12-01"]]),
    ];

    /// <summary>A workbook with an unknown column.</summary>
    public static SheetContent[] Unmapped(string number) =>
    [
        Decision(number, "关于调整一项行政职权要素的决定（测试）"),
        new("变更", [.. Changing, "内部编号"], [["640115003000", "不同行政区域边界水工程审批", "咨询电话", null, "0953-2030001", "甲-1"]]),
    ];

    /// <summary>The sheet of the decision's particulars.</summary>
    public static SheetContent Decision(string number, string title, string effective = "2022-12-01") =>
        new("决定", ["文号", number],
            [["标题", title], ["发文机关", "吴忠市人民政府"], ["决定日期", "2022-11-20"], ["生效日期", effective]])
        { HeadingsInFirstColumn = true };

    /// <summary>Writes a workbook; gives its path.</summary>
    public static string Write(string path, params IReadOnlyList<SheetContent> sheets)
    {
        using var file = File.Create(path);
        WorkbookWriter.Write(file, sheets);
        return path;
    }
}
