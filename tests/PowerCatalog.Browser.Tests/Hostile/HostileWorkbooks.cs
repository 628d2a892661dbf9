using System.Text.Json;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Browser.Tests.Hostile;

/// <summary>A list whose every text is hostile, and a decision that changes it with hostile texts.</summary>
public static class HostileWorkbooks
{
    /// <summary>The number of the list's document.</summary>
    public const string ListNumber = "<b class=hostile>〔2020〕1号";

    /// <summary>The number of the decision's document.</summary>
    public const string DecisionNumber = "=吴政发〔2021〕1号";

    /// <summary>The number of what annuls the decision in part.</summary>
    public const string AnnullingNumber = "吴政发〔2021〕2号";

    private const int Usual = 4000;

    /// <summary>The elements that take any text, each with the most characters that it takes.</summary>
    public static readonly IReadOnlyList<(string Key, string Heading, bool IsBasis, int Longest)> Elements = Read();

    /// <summary>The list: a power for each payload, with the payload in every element.</summary>
    public static SheetContent[] List =>
    [
        Particulars(ListNumber, Payload.Markup, "2020-01-01"),
        new("清单", ["职权编码", "职权类型", "实施部门", .. Elements.Select(element => element.Heading)],
            [.. Payload.All.Select(payload => (IReadOnlyList<string?>)
        [
            payload.Code, "行政许可", Department(payload), .. Elements.Select(element => payload.Write(element.Key, element.Longest)),
        ])]),
    ];

    /// <summary>The decision: every kind of line with every payload.</summary>
    public static SheetContent[] Decision =>
    [
        Particulars(DecisionNumber, Payload.Formula, "2021-01-01"),
        new("变更", ["职权编码", "变更要素", "变更前", "变更后"],
            [.. Payload.All.SelectMany(
                payload =>
                    Elements.Where(element => element.Key is "remark" or "result" or "name").Select(element => (IReadOnlyList<string?>)
        [
            payload.Code, element.Heading, payload.Write(element.Key, element.Longest), payload.Write(element.Key + "2", element.Longest),
        ]))]),
        new("暂停", ["处理", "职权编码", "原因"],
            [.. Payload.All.Skip(1).Select(payload => (IReadOnlyList<string?>)["暂停", payload.Code, payload.Write("reason", Usual)])]),
        new("赋权", ["职权编码", "乡镇(街道)", "下放方式", "委托书文号", "省级依据", "起始日期", "截止日期", "随同权力"],
            [.. Payload.All.Select(payload => (IReadOnlyList<string?>)
        [
            payload.Code, "金银滩镇", "委托", payload.Write("instrument", Usual), payload.Write("provincialBasis", Usual), "2021-01-01",
                "2040-12-31", payload.Write("travelling", Usual),
        ])]),
        new("部门", ["处理", "实施部门", "新名称"], [["更名", Department(Payload.Formula), Payload.Formula.Write("newDepartment", 100)]]),
        new("乡镇", ["处理", "乡镇代码", "乡镇名称", "新名称"], [["更名", "640302100000", "金积镇", Payload.Markup.Write("township", 100)]]),
    ];

    /// <summary>What annuls the decision from a day to come.</summary>
    public static SheetContent[] Annulling =>
    [
        Particulars(AnnullingNumber, Payload.Endless, "2021-02-01"),
        new("撤销", ["被撤销文号", "撤销自", "撤销机关", "原因"],
            [[DecisionNumber, "2039-01-01", Payload.Markup.Write("by", 100), Payload.RightToLeft.Write("why", Usual)]]),
    ];

    /// <summary>What is refused: hostile values that no cell takes, a hostile heading, a power that there is not.</summary>
    public static SheetContent[] Faulty =>
    [
        Particulars("吴政发〔2021〕3号", Payload.RightToLeft, "2021-03-01"),
        new("变更", ["职权编码", "变更要素", "变更前", "变更后", Payload.Markup.Write("heading", 200)],
        [
            [Payload.Markup.Code, "承诺时限", null, Payload.Markup.Write("limit", Usual), Payload.Markup.Write("unknown", Usual)],
            [Payload.Formula.Code + "2", "备注", Payload.Formula.Write("from", Usual), Payload.Endless.Write("to", Usual), null],
            [Payload.Endless.Code, Payload.Markup.Write("element", 200), null, "1", null],
        ]),
    ];

    /// <summary>What could be recorded.</summary>
    public static SheetContent[] Clean =>
    [
        Particulars("吴政发〔2021〕4号", Payload.Markup, "2021-03-01"),
        new("变更", ["职权编码", "变更要素", "变更前", "变更后"],
            [.. Payload.All.Select(
                payload => (IReadOnlyList<string?>)[payload.Code, "咨询电话", payload.Write("phone", Usual), payload.Write("phone2", Usual)])]),
    ];

    /// <summary>The name of the department that holds the power with the payload.</summary>
    public static string Department(Payload payload) => payload.Write("department", 200);

    private static SheetContent Particulars(string number, Payload payload, string day) => new(
        "决定", ["文号", number],
        [["标题", payload.Write("title", 500)], ["发文机关", payload.Write("authority", 200)], ["决定日期", day], ["生效日期", day],
            ["备注", payload.Write("decisionRemark", Usual)]])
    {
        HeadingsInFirstColumn = true,
    };

    private static IReadOnlyList<(string, string, bool, int)> Read()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalog", "elements.json")));
        return
        [
            .. schema.RootElement.GetProperty("elements").EnumerateArray()
                .Where(element => element.GetProperty("type").GetString() is "line" or "text" or "list" or "legalBases").Select(element => (
                element.GetProperty("key").GetString()!, element.GetProperty("zh").GetString()!,
                    element.GetProperty("type").GetString() == "legalBases",
                element.TryGetProperty("longest", out var longest) ? longest.GetInt32() : Usual)),
        ];
    }
}
