namespace PowerCatalog.Verifier.Reporting;

/// <summary>The words of the format in Chinese; elements and categories as the catalog's own reference data has them.</summary>
internal static class ChineseWords
{
    private static readonly Dictionary<string, string> Elements = Read("elements");
    private static readonly Dictionary<string, string> Categories = Read("categories");
    private static readonly Dictionary<string, string> Terms = """
        mode.empowered=赋权 mode.entrusted=委托 mode.handedDown=下放 mode.stationed=派驻 mode.returned=归还 mode.temporary=暂由
        mode.reviewHandedDown=实质性审核权下放 inWhoseName.receiver=承接单位名义 inWhoseName.department=部门名义
        kind.township=乡镇（街道） kind.county=县（市、区） kind.zone=开发区 kind.department=部门 kind.area=特定区域
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>An element's name; the key itself, where it is the government's own.</summary>
    public static string Element(string key) => Elements.GetValueOrDefault(key, key);
    public static string Category(string key) => Categories.GetValueOrDefault(key, key);

    /// <summary>The word for a value of a member.</summary>
    public static string Of(string member, string value) => Terms.GetValueOrDefault($"{member}.{value}", value);

    private static Dictionary<string, string> Read(string name)
    {
        using var file = typeof(ChineseWords).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonNode.Parse(file)![name]!.AsArray().ToDictionary(item => (string)item!["key"]!, item => (string)item!["zh"]!);
    }
}
