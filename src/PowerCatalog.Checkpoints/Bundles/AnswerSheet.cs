using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>
/// <c>answer.html</c>: the answer for people to read and print. It has no script and needs nothing else. What it says is taken from the
/// answer that is proven; programs that check a bundle do not believe it.
/// </summary>
internal sealed class AnswerSheet(
    BundleQuestion question, JsonObject answer, Disclosure disclosure, SignedCheckpoint checkpoint, ReferenceData reference)
{
    private const string Style = """
        body{font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#1a1a1a;max-width:64rem}
        body{margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem;margin-bottom:.2rem}
        h2{font-size:1.1rem;margin:1.6rem 0 .4rem;border-bottom:1px solid #999}.en{color:#555;font-size:.85em;font-weight:400}
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}
        th,td{overflow-wrap:anywhere}th{background:#f3f3f3;font-weight:600}table.of th{width:12rem}td.n{white-space:nowrap}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8rem;border:1px solid #bbb;padding:.5rem}.scroll{overflow-x:auto}
        @media(max-width:40rem){table.of th{width:7rem}table.wide{font-size:.85rem;min-width:44rem}}
        @media print{body{margin:0;max-width:none;font-size:11px}h2{break-after:avoid}tr{break-inside:avoid}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly Dictionary<string, (string Zh, string En)> Labels = new()
    {
        ["name"] = ("名称", "Name"),
        ["category"] = ("职权类型", "Category"),
        ["department"] = ("实施部门", "Department"),
        ["since"] = ("起始日期", "Since"),
        ["suspended"] = ("暂停实施", "Suspended"),
        ["mode"] = ("方式", "Mode"),
        ["inWhoseName"] = ("以谁的名义", "In whose name"),
        ["until"] = ("期限至", "End of the term"),
        ["handOver"] = ("交接日", "Hand-over"),
        ["travelling"] = ("随同权力", "What travels with it"),
        ["scope"] = ("适用区域", "Territory"),
        ["instrument"] = ("委托书文号", "Instrument"),
        ["provincialBasis"] = ("省级依据", "Provincial basis"),
        ["legalBasis"] = ("设定依据", "Legal basis"),
        ["decision"] = ("决定", "Decision"),
        ["code"] = ("编码", "Code"),
        ["county"] = ("所属县（市、区）", "County"),
        ["open"] = ("存续", "Open"),
    };

    private static readonly IReadOnlyList<(string Zh, string En)> DecisionLabels =
        [("文号", "Number"), ("标题", "Title"), ("决定日", "Decided"), ("来源文件", "File"), ("文件的 SHA-256", "SHA-256 of the file")];

    private readonly StringBuilder _html = new();

    /// <summary>The page.</summary>
    public string Html()
    {
        const string title = "清单答复及其证据";
        _html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title} {Text(question.Code)}</title><style>{Style}</style></head><body>
            <h1>{title}</h1><p class="en">The answer of a list, and its evidence</p>

            """);
        Question();
        if (question.Kind == BundleKind.Power) Power();
        else Township();
        Decisions();
        Evidence();
        return _html.Append("</body></html>\n").ToString();
    }

    private void Question()
    {
        var first = disclosure.At(0);
        if (EventMetadata.Read(first.Recorded.Metadata.Span).Actor == EventMetadata.Demonstration)
            _html.Append("<p><strong>演示：以下内容为合成数据。 A demonstration: all of this is synthetic.</strong></p>\n");
        Heading("所问", "The question");
        _html.Append("<table class=\"of\">");
        Row("清单", "Catalog", $"{((CatalogOpened)first.Happened).Name}（{question.Division}）");
        if (question.Kind == BundleKind.Power) Row("职权编码", "Power", question.Code);
        else Row("乡镇（街道）代码", "Township", question.Code);
        Row("清单日期", "The list on", CatalogTime.Show(question.On));
        Row("所知版本", "As known at revision", question.Known.ToString(CultureInfo.InvariantCulture));
        _html.Append("</table>\n");
    }

    private void Power()
    {
        Heading("清单所载", "What the list says");
        if (!(bool)answer["listed"]!)
        {
            _html.Append("<p><strong>当日清单没有这项职权。</strong> <span class=\"en\">The power is not on the list of that day.</span></p>\n");
            return;
        }

        _html.Append("<table class=\"of\">");
        foreach (var member in (string[])["name", "category", "department", "since", "suspended"]) Row(member, answer);
        // In the order of the list, and a government's own elements after them.
        var order = reference.Elements.All.Select(element => element.Key).ToList();
        foreach (var (key, value) in ((JsonObject)answer["elements"]!).OrderBy(pair => (uint)order.IndexOf(pair.Key)))
            Row(reference.Elements[key]?.Zh ?? key, reference.Elements[key]?.En ?? key, (string)value!);
        _html.Append("</table>\n");
        var receivers = (JsonArray)answer["receivers"]!;
        if (receivers.Count == 0) return;
        Heading("当日由以下单位行使", "Exercised on that day by");
        Table(receivers, ["code", "name", "mode", "inWhoseName", "since", "until", "scope", "instrument", "provincialBasis", "decision"]);
    }

    private void Township()
    {
        Heading("清单所载", "What the list says");
        var powers = (JsonArray)answer["powers"]!;
        var name = answer["name"] is { } known ? $"{(string?)answer["county"]}{(string)known!}" : question.Code;
        var isOpen = answer["open"] is not { } open || (bool)open!;
        _html.Append(CultureInfo.InvariantCulture, $"""
            <p><strong>{Text(name)}{(isOpen ? "" : "（已撤销）")}当日可以行使 {powers.Count} 项职权。</strong>
            <span class="en">The township may exercise {powers.Count} powers on that day{(isOpen ? "" : "; it is closed")}.</span></p>

            """);
        if (powers.Count == 0) return;
        Table(powers, ["code", "name", "department", "mode", "inWhoseName", "since", "until", "suspended", "decision"]);
    }

    private void Decisions()
    {
        Heading("据以答复的决定及来源文件", "The decisions behind it, and the files that were sent");
        _html.Append("<div class=\"scroll\"><table class=\"wide\"><tr>");
        foreach (var (zh, en) in DecisionLabels)
            _html.Append(CultureInfo.InvariantCulture, $"<th>{zh} <span class=\"en\">{en}</span></th>");
        _html.Append("</tr>\n");
        foreach (var decision in disclosure.Events.Select(item => item.Happened).OfType<AdjustmentPromulgated>())
        {
            Cells(
                decision.DocumentNumber ?? "", decision.Title, CatalogTime.Show(decision.Decided), decision.SourceName,
                decision.SourceDigest);
        }

        _html.Append("</table></div>\n");
    }

    private void Evidence()
    {
        Heading("证据", "The evidence");
        _html.Append(CultureInfo.InvariantCulture, $"""
            <p>同一压缩包中的 evidence.json 载有形成本答复的全部 {disclosure.Events.Count} 条事件、各条事件在台账日志中的证明、没有遗漏其他事件的证明，
            以及下面的检查点。请用独立的核验程序（powercatalog-verify 或 verify.html）核验整个压缩包；本页只供阅读。</p>
            <p class="en">In the same ZIP, evidence.json has all {disclosure.Events.Count} events that made this answer, the proof of each
            in the log, the proof that none is left out, and the checkpoint below. Check the whole ZIP with an independent program
            (powercatalog-verify, or verify.html); this page is only to be read.</p>
            <pre>{Text(checkpoint.Note.ToString())}</pre>

            """);
    }

    private void Table(JsonArray items, string[] members)
    {
        var used = members.Where(member => items.Any(item => Value(member, (JsonObject)item!).Length > 0)).ToList();
        _html.Append("<div class=\"scroll\"><table class=\"wide\"><tr>");
        foreach (var (zh, en) in used.Select(member => Labels[member]))
            _html.Append(CultureInfo.InvariantCulture, $"<th>{zh} <span class=\"en\">{en}</span></th>");
        _html.Append("</tr>");
        foreach (var item in items) Cells([.. used.Select(member => Value(member, (JsonObject)item!))]);
        _html.Append("</table></div>\n");
    }

    private string Value(string member, JsonObject item) => member switch
    {
        "category" => CoreElements.TryReadCategory((string?)item[member], out var category) ? reference.NameOf(category).Zh : "",
        "department" => (string?)item["departmentName"] ?? (string?)item[member] ?? "",
        "suspended" => (bool?)item[member] == true ? "暂停 Suspended" : "",
        "mode" => DelegationWords.Show(Enum.Parse<DelegationMode>((string)item[member]!, ignoreCase: true)),
        "inWhoseName" => DelegationWords.Show(Enum.Parse<ActingName>((string)item[member]!, ignoreCase: true)),
        "until" => (string?)item[member] is { } day ? LastDay(day) : "",
        "decision" => (string?)item["documentNumber"] ?? (string?)item["title"] ?? "",
        _ => (string?)item[member] ?? "",
    };

    private void Heading(string zh, string en) =>
        _html.Append(CultureInfo.InvariantCulture, $"<h2>{zh} <span class=\"en\">{en}</span></h2>\n");

    private void Row(string member, JsonObject item)
    {
        if (Value(member, item) is { Length: > 0 } value) Row(Labels[member].Zh, Labels[member].En, value);
    }

    private void Row(string zh, string en, string value) => _html.Append(
        CultureInfo.InvariantCulture, $"<tr><th>{Text(zh)} <span class=\"en\">{Text(en)}</span></th><td>{Lines(value)}</td></tr>\n");

    private void Cells(params string[] values) =>
        _html.Append("<tr>").AppendJoin("", values.Select(value => $"<td{(IsWhole(value) ? " class=\"n\"" : "")}>{Lines(value)}</td>"))
            .Append("</tr>\n");

    // Codes and dates are not broken into lines.
    private static bool IsWhole(string value) =>
        value.Length is > 0 and <= 12 && value.All(letter => char.IsAsciiDigit(letter) || letter == '-');

    private static string LastDay(string until) =>
        CatalogTime.TryParseDate(until, out var day) ? CatalogTime.Show(day.Value.AddDays(-1)) : until;

    private static string Lines(string value) => Text(value).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    private static string Text(string value) => Encoder.Encode(value);
}
