using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Differences;

/// <summary>Writes what a difference proposes as lines of an adjustment, as a workbook of the template would have them.</summary>
internal sealed class DifferenceLines(ReferenceData reference, Func<DepartmentCode, string> nameOf)
{
    /// <summary>What a removal gives as its reason until people write another.</summary>
    public const string NotInTheList = "未列入新清单";

    // What other lines name comes first; then 增加, 减少, 变更, 划转, the order of the template's sheets.
    private readonly List<DraftLine> _bodies = [], _added = [], _removed = [], _changed = [], _moved = [];
    private readonly Dictionary<DepartmentCode, int> _items = [];

    /// <summary>The mark of the lines written next, where they are alternatives to be decided.</summary>
    public string? Mark { get; set; }

    /// <summary>All lines, numbered from 1.</summary>
    public IReadOnlyList<DraftLine> All =>
    [
        .. _bodies.Concat(_added).Concat(_removed).Concat(_changed).Concat(_moved)
            .Select((line, index) => line with { Number = index + 1 }),
    ];

    /// <summary>The number of items that the lines bring to a department.</summary>
    public int ItemsOf(DepartmentCode department) => _items.GetValueOrDefault(department);

    /// <summary>部门, 登记.</summary>
    public void Register(NewDepartment department) => Write(
        _bodies, LineKind.Department, department.Cell.Place,
        [(Fields.Action, "登记"), (Fields.DepartmentCode, department.Given), (Fields.Department, department.Cell.Text)]);

    /// <summary>A line of the list's own that is about a department or a township.</summary>
    public void Keep(DraftLine line) => _bodies.Add(line);

    /// <summary>增加: the line of the list as it stands, without the day since when it is on some list.</summary>
    public void Add(SentLine sent)
    {
        var fields = sent.Line.Fields.All
            .Where(pair => pair.Key is Fields.Code or Fields.Name or Fields.Category or Fields.Department
                || reference.Elements[pair.Key] is not null)
            .Select(pair => (pair.Key, (string?)pair.Value.Text));
        Write(_added, LineKind.Add, sent.Line.Place, [.. fields], field => sent.Line.Fields[field]?.Place);
        Count(sent.Department);
    }

    /// <summary>减少.</summary>
    public void Remove(PowerState power) => Write(
        _removed, LineKind.Remove, null,
        [
            (Fields.Code, power.Code.Value), (Fields.Name, power.Name), (Fields.Department, nameOf(power.Department)),
            (Fields.Reason, NotInTheList),
        ]);

    /// <summary>变更, one place.</summary>
    public void Change(SentLine sent, PowerState power, Element element, string? from, string? to) => Write(
        _changed, LineKind.Change, sent.Line.Fields[element.Key]?.Place ?? sent.Line.Place,
        [
            (Fields.Code, power.Code.Value), (Fields.Name, power.Name), (Fields.Element, element.Written), (Fields.From, from),
            (Fields.To, to),
        ]);

    /// <summary>划转.</summary>
    public void Move(SentLine sent, PowerState power, DepartmentCode to)
    {
        Write(
            _moved, LineKind.Transfer, sent.Line.Fields[Fields.Department]?.Place ?? sent.Line.Place,
            [
                (Fields.Code, power.Code.Value), (Fields.Name, power.Name), (Fields.FromDepartment, nameOf(power.Department)),
                (Fields.ToDepartment, nameOf(to)),
            ]);
        Count(to);
    }

    private void Count(DepartmentCode? department)
    {
        if (department is { } code) _items[code] = _items.GetValueOrDefault(code) + 1;
    }

    private void Write(
        List<DraftLine> lines, LineKind kind, Place? place, IReadOnlyList<(string Field, string? Text)> cells,
        Func<string, Place?>? placeOf = null)
    {
        var at = place ?? new Place(SheetOf(kind));
        var values = cells.Append((Fields.Undecided, Mark)).Where(cell => !string.IsNullOrEmpty(cell.Item2))
            .ToDictionary(cell => cell.Item1, cell => new FieldValue(cell.Item2!, placeOf?.Invoke(cell.Item1) ?? at));
        var row = values.Select(value => KeyValuePair.Create(HeadingOf(value.Key), value.Value.Text)).ToList();
        lines.Add(new DraftLine(0, kind, new FieldValues(values), at, row));
    }

    private string HeadingOf(string field) =>
        OwnElement.Is(field) ? OwnElement.Marked(OwnElement.NameOf(field)) : reference.Headings.Preferred(field);

    private string SheetOf(LineKind kind) =>
        reference.Headings.LineSheets.First(sheet => sheet.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)).Sheet;
}
