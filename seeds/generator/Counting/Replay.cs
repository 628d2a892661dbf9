using PowerCatalog.Seeds.Writing;

namespace PowerCatalog.Seeds.Counting;

/// <summary>
/// The list on a day, by a plain replay of the workbooks' rows: no planning, no domain code. Counts what the rows did on the way.
/// </summary>
public sealed class Replay
{
    private static readonly string[] NotElements = ["code", "effective", "supersedes"];
    private readonly Dictionary<string, string> _fieldOfElement;
    private readonly Dictionary<string, string> _departments;

    /// <param name="books">The opening list and the decisions.</param>
    /// <param name="until">The last day.</param>
    /// <param name="elementNames">The elements' Chinese names by key.</param>
    /// <param name="departments">The departments' codes by every name they have had.</param>
    public Replay(
        IEnumerable<Book> books, DateOnly until, IReadOnlyDictionary<string, string> elementNames, Dictionary<string, string> departments)
    {
        _fieldOfElement = elementNames.ToDictionary(pair => pair.Value, pair => pair.Key);
        _departments = departments;
        var rows = from book in books
                   from sheet in book.Sheets
                   from row in sheet.Rows
                   let day = DayOf(book, sheet, row)
                   where day <= until
                   orderby day
                   select (book, sheet.Key, row, day);
        foreach (var (book, key, row, day) in rows) Apply(book, key, row, day);
    }

    /// <summary>The items on the list: values by field, the department's code among them.</summary>
    public Dictionary<string, Dictionary<string, string>> List { get; } = [];

    /// <summary>What was done to powers: kind, power, element, document number, department's code, day.</summary>
    public List<(string Kind, string Power, string Element, string Document, string Department, DateOnly Day)> Done { get; } = [];

    private static DateOnly DayOf(Book book, Sheet sheet, Row row)
    {
        var own = row.Cell(sheet.Key == "delegate" ? "since" : "effective");
        return DateOnly.Parse(own.Length > 0 ? own : book.Header.First(pair => pair.Key == "effective").Value);
    }

    private void Apply(Book book, string sheet, Row row, DateOnly day)
    {
        var code = row.Cell("code");
        switch (sheet)
        {
            case "list" or "add":
                var item = row.Where(pair => !NotElements.Contains(pair.Key) && pair.Value.Length > 0).ToDictionary();
                item["department"] = _departments[row["department"]];
                List.Add(code, item);
                if (sheet == "add") Note("add");
                break;
            case "remove":
                Note("remove");
                List.Remove(code);
                break;
            case "change":
                Change(row, _fieldOfElement[row["element"]]);
                Note("change", row["element"]);
                break;
            case "transfer":
                if (List[code]["department"] != _departments[row["fromDepartment"]])
                    throw new InvalidDataException($"{code} is not with {row["fromDepartment"]}.");
                List[code]["department"] = _departments[row["toDepartment"]];
                break;
            case "delegate" or "recall" or "suspend":
                Note(sheet);
                break;
            default:
                break;
        }

        void Note(string kind, string element = "")
        {
            if (List[code]["category"] == "公共服务") return;
            Done.Add((kind, code, element, book.Header.First(pair => pair.Key == "documentNumber").Value, List[code]["department"], day));
        }
    }

    private void Change(Row row, string field)
    {
        var values = List[row["code"]];
        if (values.GetValueOrDefault(field, "") != row["from"])
            throw new InvalidDataException($"{row["code"]}: 变更前 of {row["element"]} is not the value on that day.");
        if (row["from"] == row["to"]) throw new InvalidDataException($"{row["code"]}: nothing changes in {row["element"]}.");
        if (row["to"].Length > 0) values[field] = row["to"];
        else values.Remove(field);
    }
}
