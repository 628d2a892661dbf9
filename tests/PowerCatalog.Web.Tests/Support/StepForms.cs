namespace PowerCatalog.Web.Tests.Support;

/// <summary>What people say with each step over the API: a body that is sound, whatever stands against the step otherwise.</summary>
internal static class StepForms
{
    /// <summary>The word of each step's address, by the step's name.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["propose"] = "lines",
        ["comment"] = "comment",
        ["submit"] = "submit",
        ["askOpinion"] = "ask-opinion",
        ["giveOpinion"] = "give-opinion",
        ["review"] = "review",
        ["legality"] = "review-legality",
        ["approval"] = "approve",
        ["return"] = "return",
        ["reject"] = "reject",
        ["withdraw"] = "withdraw",
        ["promulgate"] = "promulgate",
        ["publish"] = "publish",
        ["confirmHandOver"] = "confirm-hand-over",
    };

    /// <summary>A body.</summary>
    /// <param name="step">The step.</param>
    /// <param name="digest">The digest of the lines.</param>
    /// <param name="department">For which department, where the step is for one.</param>
    /// <param name="township">For which township, where it is for one.</param>
    public static object Body(string step, string? digest, string? department, string? township) => step switch
    {
        "propose" => Lines(("change", new() { ["code"] = "640300-01-001", ["element"] = "promisedLimit", ["to"] = "3工作日" })),
        "comment" => new { text = "请注意期限。" },
        "submit" => new { digest = digest ?? "" },
        "askOpinion" => new { department = department ?? "D01", text = "请反馈。" },
        "giveOpinion" => new { department = department ?? "D01", digest = digest ?? "", agrees = true, text = "同意。" },
        "review" => new { digest = digest ?? "", text = "同意，拟按程序报批。", despite = (string?)null },
        "legality" => new { digest = digest ?? "", number = "吴司法审〔2026〕7号", result = "lawful", text = "未发现违法情形。" },
        "approval" => new { digest = digest ?? "", on = "2026-06-01", number = "吴政纪〔2026〕4号" },
        "promulgate" => new
        {
            digest = digest ?? "",
            particulars = new Dictionary<string, string>
            {
                ["documentNumber"] = "吴政发〔2026〕8号",
                ["title"] = "关于调整权责清单的决定",
                ["decided"] = "2026-06-01",
                ["effective"] = "2026-06-01",
            },
        },
        "publish" => new { address = "https://www.example.gov.cn/2026/8.html", on = "2026-06-01" },
        "confirmHandOver" => new { on = "2026-06-01", department, township },
        _ => new { reason = "请补充材料。" },
    };

    /// <summary>Lines as JSON.</summary>
    public static object Lines(params (string Kind, Dictionary<string, string> Fields)[] lines) =>
        new { lines = lines.Select(line => new { kind = line.Kind, fields = line.Fields }) };

    /// <summary>
    /// An adjustment of three departments and a township: an element changes, one power goes to each of two other departments, and one is
    /// delegated.
    /// </summary>
    public static object OfThreeDepartments { get; } = Lines(
        ("change", new() { ["code"] = "640300-01-001", ["element"] = "promisedLimit", ["from"] = "10工作日", ["to"] = "5工作日" }),
        ("transfer", new() { ["code"] = "640300-02-001", ["fromDepartment"] = "市场监督管理局", ["toDepartment"] = "城市管理局" }),
        ("transfer", new() { ["code"] = "640300-02-003", ["fromDepartment"] = "市场监督管理局", ["toDepartment"] = "文化旅游局" }),
        ("delegate", new()
        {
            ["code"] = "640300-01-001",
            ["townships"] = "郭家桥镇",
            ["mode"] = "赋权",
            ["since"] = "2026-06-01",
            ["provincialBasis"] = "宁政发〔2026〕1号",
        }));
}
