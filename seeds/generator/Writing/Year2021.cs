using PowerCatalog.Seeds.Content;
using PowerCatalog.Seeds.Planning;

namespace PowerCatalog.Seeds.Writing;

/// <summary>The year's decisions as workbooks.</summary>
public sealed class Year2021(Plan plan)
{
    private const int Renaming = 6;
    private const int Transfers = 9;
    private readonly Delegations _delegations = new(plan.Library);
    private readonly Dictionary<string, string> _elements = [];

    /// <summary>All, in order.</summary>
    /// <param name="elementNames">The elements' Chinese names by key.</param>
    public IEnumerable<Book> Books(IReadOnlyDictionary<string, string> elementNames)
    {
        foreach (var (key, name) in elementNames) _elements[key] = name;
        return plan.Year.Select(BookOf);
    }

    private Book BookOf(Decision decision)
    {
        var items = plan.Library.Items.OrderBy(item => item.Code, StringComparer.Ordinal).ToList();
        Sheet[] sheets =
        [
            new("add", [.. items.Where(item => item.AddedBy == decision).Select(item => Added(item, decision))]),
            new("remove", [.. items.Where(item => item.RemovedBy == decision).Select(item => Removed(item, decision))]),
            new("change", [.. items.Where(item => item.ChangedBy == decision).SelectMany(item => Changed(item, decision))]),
            new("transfer", [.. decision.Index == Transfers ? Transferred() : []]),
            new("delegate", [.. _delegations.Given(decision)]),
            new("recall", [.. _delegations.Recalled(decision)]),
            new("suspend", [.. Suspended(decision)]),
            new("department", [.. decision.Index == Renaming ? Renamed() : []]),
        ];
        return new Book(
            decision.File + ".xlsx",
            [
                new("documentNumber", decision.Number),
                new("title", decision.Title),
                new("authority", decision.Number.StartsWith("吴政发", StringComparison.Ordinal) ? "吴忠市人民政府" : "吴忠市人民政府办公室"),
                new("decided", Text(decision.Decided)),
                new("effective", Text(decision.Effective)),
                new("published", Text(decision.Published)),
                new("remark", OpeningList.Remark),
            ],
            [.. sheets.Where(sheet => sheet.Rows.Count > 0)]);
    }

    private Row Added(Item item, Decision decision)
    {
        var row = OpeningList.RowOf(item, NameOf(item.Department, decision));
        row["supersedes"] = Codes(item.Supersedes);
        return Dated(row, item, decision);
    }

    private Row Removed(Item item, Decision decision) => Dated(
        new Row
        {
            ["code"] = item.Code,
            ["name"] = item.Name,
            ["department"] = NameOf(item.Department, decision),
            ["reason"] = item.RemovalReason,
            ["supersededBy"] = Codes(item.SupersededBy),
        },
        item,
        decision);

    private IEnumerable<Row> Changed(Item item, Decision decision) => item.Changes.Select(change => Dated(
        new Row
        {
            ["code"] = item.Code,
            ["name"] = item.Name,
            ["element"] = _elements[change.Element],
            ["from"] = change.From,
            ["to"] = change.To,
            ["editorial"] = change.Editorial ? "是" : "否",
        },
        item,
        decision));

    private IEnumerable<Row> Transferred() => plan.Library.Rows("transfers.tsv").Select(cells => new Row
    {
        ["code"] = plan.Library.Find(cells[0], cells[1]).Code,
        ["name"] = cells[1],
        ["fromDepartment"] = plan.Library.Departments[cells[0]],
        ["toDepartment"] = plan.Library.Departments["D27"],
        ["handOver"] = cells[2],
    });

    private IEnumerable<Row> Suspended(Decision decision) =>
        from cells in plan.Library.Rows("suspensions.tsv")
        where cells[2] == $"{decision.Index}" || cells[3] == $"{decision.Index}"
        let resumed = cells[3] == $"{decision.Index}"
        select new Row
        {
            ["action"] = resumed ? "恢复" : "暂停",
            ["code"] = plan.Library.Find(cells[0], cells[1]).Code,
            ["name"] = cells[1],
            ["reason"] = resumed ? "恢复实施条件已具备" : cells[4],
        };

    private static IEnumerable<Row> Renamed() =>
        [new Row { ["action"] = "更名", ["departmentCode"] = "D26", ["department"] = "市扶贫开发办公室", ["newName"] = "市乡村振兴局" }];

    // In the decision that renames it the department still goes by its old name.
    private string NameOf(string department, Decision decision) =>
        department == "D26" && decision.Index > Renaming ? "市乡村振兴局" : plan.Library.Departments[department];

    private static Row Dated(Row row, Item item, Decision decision)
    {
        var day = decision.EffectiveOf(item);
        if (day != decision.Effective) row["effective"] = Text(day);
        return row;
    }

    private static string Codes(IEnumerable<Item> items) => string.Join('、', items.Select(item => item.Code));

    private static string Text(DateOnly day) => $"{day:yyyy-MM-dd}";
}
