using PowerCatalog.Seeds.Content;
using PowerCatalog.Seeds.Planning;

namespace PowerCatalog.Seeds.Writing;

/// <summary>
/// What the year gives to townships and takes back: <c>delegations.tsv</c>, <c>recalls.tsv</c>, with the groups of <c>groups.tsv</c>.
/// </summary>
public sealed class Delegations(Library library)
{
    private readonly Dictionary<string, string> _groups = library.Rows("groups.tsv").ToDictionary(row => row[0], row => row[1]);

    /// <summary>The rows of 赋权 of one decision.</summary>
    public IEnumerable<Row> Given(Decision decision) =>
        library.Rows("delegations.tsv").Where(row => row[4] == $"{decision.Index}").Select((row, i) => GivenRow(row, decision, i + 1));

    /// <summary>The rows of 收回 of one decision.</summary>
    public IEnumerable<Row> Recalled(Decision decision) =>
        library.Rows("recalls.tsv").Where(row => row[4] == $"{decision.Index}").Select(row => new Row
        {
            ["code"] = library.Find(row[0], row[1]).Code,
            ["name"] = row[1],
            ["townships"] = _groups[row[2]],
            ["reason"] = row[3],
            ["instrument"] = decision.Number,
        });

    // Entrusting needs a letter with a term (行政处罚法 第二十条), handing over a provincial decision (行政处罚法 第二十四条).
    private Row GivenRow(string[] cells, Decision decision, int serial)
    {
        var mode = cells[2];
        var since = decision.Effective;
        var row = new Row
        {
            ["code"] = library.Find(cells[0], cells[1]).Code,
            ["name"] = cells[1],
            ["townships"] = _groups[cells[3]],
            ["mode"] = mode,
            ["inWhoseName"] = mode is "委托" or "派驻" ? "部门名义" : "乡镇(街道)名义",
            ["since"] = $"{since:yyyy-MM-dd}",
            ["travelling"] = cells[5],
        };
        if (mode == "赋权") row["provincialBasis"] = "自治区赋予乡镇（街道）行政职权指导目录（合成示例）";
        if (serial % 4 == 0) row["handOver"] = $"{since.AddDays(30):yyyy-MM-dd}";
        if (mode != "委托") return row;
        row["instrument"] = $"委托书〔{since.Year}〕{decision.Index:00}-{serial:000}号（合成示例）";
        row["until"] = $"{since.AddYears(serial % 3 == 0 ? 2 : 3).AddDays(-1):yyyy-MM-dd}";
        return row;
    }
}
