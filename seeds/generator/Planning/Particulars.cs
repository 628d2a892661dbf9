using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>Fills in the elements with which an item comes onto the list.</summary>
public sealed class Particulars(Library library)
{
    private static readonly string[] StatutoryLimits =
        ["20工作日", "20工作日", "20工作日", "30工作日", "15工作日", "10工作日", "45工作日", "60工作日", "7工作日", "5工作日", "30自然日", "60自然日", "无"];

    /// <summary>The day of the revised 行政处罚法, which introduced 通报批评 and 限制开展生产经营活动 (第九条).</summary>
    public static readonly DateOnly PenaltyLaw = new(2021, 7, 15);

    /// <summary>The penalties' text before and after that day.</summary>
    public static readonly (string Before, string After) Penalty = (
        "责令改正；依照设定依据所列条款给予警告、罚款、没收违法所得；情节严重的，责令停产停业或者吊销许可证件。",
        "责令改正；依照设定依据所列条款给予警告、通报批评、罚款、没收违法所得；情节严重的，限制开展生产经营活动、责令停产停业或者吊销许可证件。按照行政裁量权基准确定幅度。");

    /// <summary>Fills all items.</summary>
    public void Fill()
    {
        foreach (var item in library.Items) Fill(item);
    }

    /// <summary>The days of a limit in working days; null for another limit or none.</summary>
    public static int? WorkingDays(Item item, string element) =>
        item.Elements.TryGetValue(element, out var text) && text.EndsWith("工作日", StringComparison.Ordinal) ? int.Parse(text[..^3]) : null;

    private void Fill(Item item)
    {
        var procedure = item.Procedure;
        var values = item.Elements;
        if (item.Basis is { } basis) values["legalBasis"] = item.InOpening ? library.Laws.Before(basis) : library.Laws.After(basis);
        values["office"] = Spread.Pick(item.Department + item.Basis?.Law, "office" + procedure.Key, procedure.Offices);
        values["level"] = Spread.Of(item.Key, "level", 4) == 0 ? "市级" : "市级、县级";
        values["duties"] = procedure.Duties;
        if (procedure.Key == "处罚") values["penaltyDetail"] = item.AddedBy?.Effective >= PenaltyLaw ? Penalty.After : Penalty.Before;
        if (procedure.Serves.Count > 0) values["serviceObject"] = Spread.Pick(item.Key, "serves", procedure.Serves);
        if (procedure.IsService) values["visits"] = $"{Spread.Of(item.Key, "visits", 2)}";
        if (Spread.Of(item.Key, "applied", 10) < procedure.Applied) FillApplied(item, values);
    }

    private static void FillApplied(Item item, Dictionary<string, string> values)
    {
        values["statutoryLimit"] = Spread.Pick(item.Key, "statutory", StatutoryLimits);
        values["promisedLimit"] = values["statutoryLimit"] switch
        {
            "30自然日" => "15自然日",
            "60自然日" => "20自然日",
            "无" => "即办",
            var text => Promise(int.Parse(text[..^3]), Spread.Of(item.Key, "promise", 100)),
        };
        values["steps"] = $"{4 + Spread.Of(item.Key, "steps", 4)}";
        values["visits"] = $"{Spread.Of(item.Key, "visits", 3)}";
        values["conditions"] = "1.申请人具备法律、法规规定的主体资格。\n2.符合设定依据规定的条件。\n3.申请材料齐全、符合法定形式。";
        var materials = item.Procedure.Materials;
        values["materials"] = string.Join('\n', materials.Where((_, i) => i == 0 || Spread.Of(item.Key, $"material{i}", 5) < 3));
        if (item.Procedure.Key is "许可" or "确认") values["crossProvince"] = "否";
    }

    // Between a quarter and a half of the statutory days; the balance moves some of them afterwards.
    private static string Promise(int statutory, int share) => $"{Math.Max(1, statutory * (25 + (share / 4)) / 100)}工作日";
}
