using System.Collections.Frozen;

namespace PowerCatalog.Domain.Naming;

/// <summary>
/// Short names of departments that are near one another and in use side by side: those of today, and those of before the reform of 2018
/// (《深化党和国家机构改革方案》), which lists still have. They were gathered by hand. One that lacks costs a question to the clerk, and no more.
/// </summary>
internal static class DepartmentShortNames
{
    /// <summary>The names without the government's and without the word for its level, as names are compared.</summary>
    public static FrozenSet<string> InUse { get; } = FrozenSet.Create(
        "公安局", "公路局", "民政局", "民族局", "民宗局", "财政局", "审计局", "统计局", "教育局", "体育局", "水务局", "水利局", "水文局", "文化局", "文物局", "文旅局",
        "司法局", "商务局", "税务局", "国税局", "地税局", "林业局", "林草局", "农业局", "农机局", "农经局", "畜牧局", "渔业局", "粮食局", "盐务局", "烟草局", "邮政局",
        "交通局", "交警队", "交警支队", "住建局", "城建局", "城管局", "规划局", "房管局", "国土局", "环保局", "气象局", "地震局", "人社局", "人防办", "信访局", "档案局",
        "医保局", "卫健委", "卫健局", "卫生局", "药监局", "市监局", "工商局", "质监局", "安监局", "应急局", "消防局", "消防队", "发改委", "发改局", "工信局", "工信委", "科技局",
        "科协", "国资委", "金融局", "金融办", "外事办", "侨务办", "扶贫办", "乡村振兴局", "机关局", "大数据局", "行政审批局", "审批局", "旅游局", "广电局", "新闻局", "版权局");

    // Names that one body had before and after a reform, where neither is the other in short; no government has two of a group. Bodies
    // that a reform joined from several are not here: which of their powers went where is no question of a name.
    private static readonly FrozenDictionary<string, int> Bodies = new[]
        {
            (string[])["水利局", "水务局"], ["环保局", "环境保护局", "生态环境局"], ["国土局", "国土资源局", "自然资源局"],
            ["安监局", "安全生产监督管理局", "应急局", "应急管理局"], ["扶贫办", "扶贫开发办公室", "乡村振兴局"], ["大数据局", "数据局"],
            ["大数据管理局", "数据管理局"], ["卫生局", "卫计局", "卫计委", "卫生和计划生育委员会", "卫健委", "卫健局", "卫生健康委员会", "卫生健康局"],
        }
        .SelectMany((names, body) => names.Select(name => (name, body))).ToFrozenDictionary(pair => pair.name, pair => pair.body);

    /// <summary>Whether two names, as <see cref="InUse"/> writes them, are of one body before and after a reform.</summary>
    public static bool AreOfOneBody(string one, string other) =>
        Bodies.TryGetValue(one, out var body) && Bodies.TryGetValue(other, out var same) && body == same;
}
