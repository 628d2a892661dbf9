namespace PowerCatalog.Verifier.Reporting;

/// <summary>An answer for people. What the catalog says in Chinese is told once, in the Chinese part.</summary>
internal static class AnswerLines
{
    public static IEnumerable<Words> Of(JsonObject answer) =>
        Text(answer, "kind") == "power" ? OfPower(answer) : OfTownship(answer);

    private static IEnumerable<Words> OfPower(JsonObject answer)
    {
        if (!Is(answer, "listed")) return [new Words("答：当日不在清单上。", "Answer: not on the list on that day.")];
        var receivers = answer["receivers"]!.AsArray();
        var suspended = Is(answer, "suspended") ? new Words("，暂停实施", ", suspended") : InChinese("");
        return
        [
            new($"答：在清单上：{Held(answer)}；自 {Text(answer, "since")} 起{suspended.Zh}。",
                $"Answer: on the list since {Text(answer, "since")}{suspended.En}; held by {Text(answer, "department")}; receivers: "
                + $"{receivers.Count}. Its elements and receivers are told above."),
            .. answer["elements"]!.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => InChinese($"  {ChineseWords.Element(pair.Key)}：{OneLine(pair.Value!)}")),
            .. receivers.Select(receiver =>
                InChinese($"  承接：{Said(receiver!, "kind")} {Text(receiver!, "code")} {Text(receiver!, "name")}；{Terms(receiver!)}")),
        ];
    }

    private static IEnumerable<Words> OfTownship(JsonObject answer)
    {
        var powers = answer["powers"]!.AsArray();
        var state = !Is(answer, "registered") ? new Words("当日没有登记", "not registered on that day")
            : Is(answer, "open") ? new Words($"{Text(answer, "name")}（{Text(answer, "county")}）", "registered")
            : new Words($"{Text(answer, "name")}（{Text(answer, "county")}），已撤销", "closed");
        return
        [
            new($"答：{state.Zh}；行使职权 {powers.Count} 项。",
                $"Answer: {state.En}; powers that it exercises: {powers.Count}, told above."),
            .. powers.Select(power => InChinese(
                $"  {Text(power!, "code")} {Held(power!)}{(Is(power!, "suspended") ? "，暂停实施" : "")}；{Terms(power!)}"
                + $"；依据：{Text(power!, "legalBasis")}")),
        ];
    }

    private static string Held(JsonNode power) => $"{Text(power, "name")}（{ChineseWords.Category(Text(power, "category"))}），"
        + $"{Text(power, "department")} {Text(power, "departmentName")}";

    private static string Terms(JsonNode item) => string.Join("，",
        ((string[])
        [
            Said(item, "mode"), Said(item, "inWhoseName"), $"自 {Text(item, "since")} 起",
            item["until"] is null ? "" : $"至 {Text(item, "until")} 前", Text(item, "scope"), Text(item, "instrument"),
            Text(item, "provincialBasis"), Text(item, "travelling"), item["handOver"] is null ? "" : $"{Text(item, "handOver")} 交接",
            $"{Text(item, "documentNumber")}《{Text(item, "title")}》",
        ]).Where(part => part.Length > 0));

    private static Words InChinese(string line) => new(line, "");
    private static string Said(JsonNode item, string name) => ChineseWords.Of(name, Text(item, name));
    private static string Text(JsonNode item, string name) => item[name] is { } value ? OneLine(value) : "";
    private static string OneLine(JsonNode value) => value.GetValue<string>().Replace("\n", " / ", StringComparison.Ordinal);
    private static bool Is(JsonNode item, string name) => item[name]!.GetValue<bool>();
}
