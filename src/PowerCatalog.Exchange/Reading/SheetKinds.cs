using System.Text;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Templates;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// What each sheet of a workbook holds: what the user says, else what its name means, else what its headings show. A list may have several
/// sheets, named after departments or categories.
/// </summary>
internal sealed class SheetKinds(DraftBuilder draft, string file)
{
    private const string Particulars = "decision";

    // These hold notes whatever stands on them; an example in the notes is no power.
    private static readonly string[] Notes = [NoteSheets.OfDraft, NoteSheets.OfTemplate, "README"];

    private readonly Vocabulary _vocabulary = draft.Vocabulary;
    private readonly Dictionary<ITable, HashSet<string>> _columns = [];

    private SheetWords Words => _vocabulary.SheetWords;

    /// <summary>
    /// Whether a sheet gives the adjustment's particulars: where the user says so, by the name 决定 itself, and by another word for it where
    /// it is no table of powers, as 决定事项 and 基本信息表 may well be.
    /// </summary>
    public bool IsParticulars(ITable table)
    {
        if (Words.Layout(Meant(table), [Particulars]) is null) return false;
        var said = _vocabulary.SheetMeaning(table.Name) is not null;
        return said || IsNamed(table, _vocabulary.Headings.ParticularsSheet.Sheet) || !IsOfPowers(table);
    }

    /// <summary>
    /// Whether a sheet is written for people and is not read: notes, which are named with the beginning of their text, and what the program
    /// itself wrote, its own notes and the list of problems of an annotated workbook.
    /// </summary>
    public bool IsForPeople(SheetTable table)
    {
        if (_vocabulary.SheetMeaning(table.Name) is not null) return false;
        if (ProblemSheet.Is(table) || NoteSheets.Is(table)) return true;
        if (!Notes.Any(name => IsNamed(table, name)) && (!IsOfNotes(table) || IsOfPowers(table))) return false;
        if (BeginningOf(table) is { Length: > 0 } text) draft.Problems.Add(FileProblems.NotesNotRead(table.Name, text));
        return true;
    }

    /// <summary>Whether the user said that a sheet is not to be read.</summary>
    public bool IsLeftOut(ITable table) => _vocabulary.SheetMeaning(table.Name) == Vocabulary.LeftOut;

    /// <summary>The kind of rows on a sheet; null after a problem.</summary>
    /// <param name="table">The sheet.</param>
    /// <param name="alone">Whether there is no other with rows; a list may then have any name.</param>
    public LineSheet? Of(ITable table, bool alone)
    {
        if (StatesKinds(table)) return LineSheet.Mixed(table.Name, draft.Kinds);
        if (ByName(table) is { } named) return named;
        // 操作 states the kinds where no sheet's name does.
        if (draft.Kind == DraftKind.Adjustment && HasColumn(table, Fields.Action)) return LineSheet.Mixed(table.Name, draft.Kinds);
        var isList = draft.Kind == DraftKind.List && (alone || HasNames(table)) && !IsOfNotes(table) && !IsOfAdjustment(table);
        var found = isList ? List(table) : null;
        if (found is null)
        {
            draft.Problems.Add(draft.Kind == DraftKind.List && IsOfAdjustment(table)
                ? FileProblems.SheetOfAdjustment(table.Name)
                : FileProblems.UnknownSheet(
                    table.Name, Near(table), KnownNames(), draft.Kind == DraftKind.List ? null : _vocabulary.Name(Fields.Kind)));
        }

        return found;
    }

    /// <summary>The kind of rows that the user says a table holds; null where nothing is said.</summary>
    public LineSheet? Said(ITable table) => _vocabulary.SheetMeaning(table.Name) is null ? null : ByName(table);

    /// <summary>
    /// The kind of rows that a text file of an adjustment holds by its name, as 减少.csv, where no column states it; null where the name is
    /// more than a word for a kind: 关于下放职权的通知.csv may hold anything.
    /// </summary>
    public LineSheet? OfFile(ITable table)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return !HasColumn(table, Fields.Kind) && !HasColumn(table, Fields.Action)
            && Words.Layout(name, [.. draft.Kinds.Select(sheet => KeyOf(sheet.Kind!.Value))]) is var (_, word)
            && SheetWords.IsWhole(name, word) ? ByName(table, name) : null;
    }

    /// <summary>A list on a table, with what the names of the table and of the file say of every row.</summary>
    public LineSheet List(ITable table)
    {
        var list = draft.Kinds.Single(kind => kind.Kind == LineKind.List);
        var implied = new List<KeyValuePair<string, string>>();
        var written = table.Name == file ? Path.GetFileNameWithoutExtension(file) : table.Name;
        var name = Words.Bare(written);
        var category = _vocabulary.CategoryNamed(SheetWords.Unnumbered(written)) ?? _vocabulary.CategoryNamed(name);
        if (category is not null && !HasColumn(table, Fields.Category)) implied.Add(new(Fields.Category, category));
        if (draft.Department is { } department) implied.Add(new(Fields.Department, department));
        if (draft.DepartmentFrom == DepartmentSource.Sheet) implied.Add(new(Fields.Department, name));
        if (draft.DepartmentFrom == DepartmentSource.File)
            implied.Add(new(Fields.Department, Words.Bare(Path.GetFileNameWithoutExtension(file))));
        return list with { Implied = implied };
    }

    // The name itself, or what the user says that it means.
    private string Meant(ITable table) => _vocabulary.SheetMeaning(table.Name) ?? table.Name;

    private LineSheet? ByName(ITable table) => ByName(table, Meant(table));

    private LineSheet? ByName(ITable table, string name)
    {
        var kinds = draft.Kinds.ToDictionary(sheet => KeyOf(sheet.Kind!.Value));
        if (Words.Layout(name, kinds.Keys) is not var (layout, word)) return null;
        var sheet = kinds[layout];
        // 承接 of the townships' is what is given to them; powers that come from above have a category.
        if (sheet.Kind == LineKind.Add && word != sheet.Label && IsOfReceivers(table)) sheet = kinds[KeyOf(LineKind.Delegate)];
        // 部门权责清单 is the list of the departments, and no list of departments.
        if (sheet.Kind is LineKind.Department or LineKind.Township
            && !SheetWords.IsWhole(name, word) && !HasColumn(table, Fields.Action))
            return null;
        return sheet.Kind switch
        {
            LineKind.List => List(table),
            LineKind.Delegate when word != sheet.Label && _vocabulary.Headings.ModeOf(word) is { } mode =>
                sheet with { Implied = [new(Fields.Mode, mode)] },
            LineKind.Suspend when word != sheet.Label => sheet with { Implied = [new(Fields.Action, word)] },
            _ => sheet,
        };
    }

    private bool IsOfReceivers(ITable table) => !HasColumn(table, Fields.Category)
        && (HasColumn(table, Fields.Townships) || HasColumn(table, Fields.Receivers) || HasColumn(table, Fields.Mode));

    private string KeyOf(LineKind kind) =>
        _vocabulary.Headings.Sheets.First(layout => layout.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)).Key;

    // A sheet of an adjustment may have any name where the column 调整方式 states what each row is.
    private bool StatesKinds(ITable table) => draft.Kind == DraftKind.Adjustment && _vocabulary.SheetMeaning(table.Name) is null
        && !draft.Kinds.Any(kind => IsNamed(table, kind.Label)) && HasColumn(table, Fields.Kind);

    private bool HasNames(ITable table) => HasColumn(table, Fields.Name) || HasColumn(table, "subItem") || HasColumn(table, "parentItem");

    private bool IsOfPowers(ITable table) => HasNames(table) || HasColumn(table, Fields.Code) || HasColumn(table, Fields.Kind);

    // 填表说明, 说明页, 备注
    private bool IsOfNotes(ITable table) =>
        _vocabulary.Headings.SheetNames.Notes
            .Any(word => Headings.KeyOf(table.Name).EndsWith(Headings.KeyOf(word), StringComparison.Ordinal));

    private static string BeginningOf(SheetTable table)
    {
        var text = new StringBuilder();
        foreach (var cell in table.Rows().SelectMany(row => row.Cells).Where(cell => !cell.Repeated && cell.HasContent))
        {
            text.Append(text.Length == 0 ? "" : " ").Append(CleanText.OneLine(cell.Text));
            if (text.Length > Quote.Longest) break;
        }

        return text.ToString();
    }

    // What a list says is taken away must not be read as what is there.
    private bool IsOfAdjustment(ITable table)
    {
        var ofList = draft.Kinds.Select(sheet => KeyOf(sheet.Kind!.Value));
        return Words.EndsIn(Meant(table), [.. _vocabulary.Headings.LineSheets.Select(layout => layout.Key).Except(ofList)]);
    }

    private static bool IsNamed(ITable table, string name) => Headings.KeyOf(table.Name) == Headings.KeyOf(name);

    private bool HasColumn(ITable table, string field) => Columns(table).Contains(field);

    // What the headings of a table mean; empty where it has none.
    private HashSet<string> Columns(ITable table)
    {
        if (_columns.TryGetValue(table, out var known)) return known;
        var first = table.Rows().Where(row => row.HasContent).Take(HeaderRow.Within).ToList();
        var header = HeadingRows.Find(first, table.Name, _vocabulary)?.Header;
        return _columns[table] =
            [.. header?.Cells.Select(cell => _vocabulary.Meaning(table.Name, cell.Text)).OfType<string>() ?? []];
    }

    private IReadOnlyList<string> Near(ITable table) => Nearness.To(Words.Bare(table.Name), Words.Known);

    private IEnumerable<string> KnownNames() =>
        [_vocabulary.Headings.ParticularsSheet.Sheet, .. draft.Kinds.Select(kind => kind.Label)];
}
