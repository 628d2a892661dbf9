using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// What each sheet of a workbook holds: what the user says, else what its name means, else what its headings show. A list may have several
/// sheets, named after departments or categories.
/// </summary>
internal sealed class SheetKinds(DraftBuilder draft, string file)
{
    private const string Particulars = "decision";

    private readonly Vocabulary _vocabulary = draft.Vocabulary;

    private SheetWords Words => _vocabulary.SheetWords;

    /// <summary>Whether a sheet gives the adjustment's particulars.</summary>
    public bool IsParticulars(ITable table) => Words.Layout(Meant(table), [Particulars]) is not null;

    /// <summary>Whether the user said that a sheet is not to be read.</summary>
    public bool IsLeftOut(ITable table) => _vocabulary.SheetMeaning(table.Name) == Vocabulary.LeftOut;

    /// <summary>The kind of rows on a sheet; null after a problem.</summary>
    /// <param name="table">The sheet.</param>
    /// <param name="alone">Whether there is no other with rows; a list may then have any name.</param>
    public LineSheet? Of(ITable table, bool alone)
    {
        if (StatesKinds(table)) return LineSheet.Mixed(table.Name, draft.Kinds);
        if (ByName(table) is { } named) return named;
        var isList = draft.Kind == DraftKind.List && (alone || HasNames(table));
        var found = isList ? List(table) : null;
        if (found is null) draft.Problems.Add(FileProblems.UnknownSheet(table.Name, Near(table), KnownNames()));
        return found;
    }

    /// <summary>A list on a table, with what the names of the table and of the file say of every row.</summary>
    public LineSheet List(ITable table)
    {
        var list = draft.Kinds.Single(kind => kind.Kind == LineKind.List);
        var implied = new List<KeyValuePair<string, string>>();
        var name = Words.Bare(table.Name);
        var category = _vocabulary.CategoryNamed(SheetWords.Unnumbered(table.Name)) ?? _vocabulary.CategoryNamed(name);
        if (category is not null && !HasColumn(table, Fields.Category)) implied.Add(new(Fields.Category, category));
        if (draft.Department is { } department) implied.Add(new(Fields.Department, department));
        if (draft.DepartmentFrom == DepartmentSource.Sheet) implied.Add(new(Fields.Department, name));
        if (draft.DepartmentFrom == DepartmentSource.File)
            implied.Add(new(Fields.Department, Words.Bare(Path.GetFileNameWithoutExtension(file))));
        return list with { Implied = implied };
    }

    // The name itself, or what the user says that it means.
    private string Meant(ITable table) => _vocabulary.SheetMeaning(table.Name) ?? table.Name;

    private LineSheet? ByName(ITable table)
    {
        var kinds = draft.Kinds.ToDictionary(sheet => KeyOf(sheet.Kind!.Value));
        if (Words.Layout(Meant(table), kinds.Keys) is not var (layout, word)) return null;
        var sheet = kinds[layout];
        return sheet.Kind switch
        {
            LineKind.List => List(table),
            LineKind.Delegate when word != sheet.Label && _vocabulary.Headings.ModeOf(word) is { } mode =>
                sheet with { Implied = [new(Fields.Mode, mode)] },
            LineKind.Suspend when word != sheet.Label => sheet with { Implied = [new(Fields.Action, word)] },
            _ => sheet,
        };
    }

    private string KeyOf(LineKind kind) =>
        _vocabulary.Headings.Sheets.First(layout => layout.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)).Key;

    // A sheet of an adjustment may have any name where the column 调整方式 states what each row is.
    private bool StatesKinds(ITable table) => draft.Kind == DraftKind.Adjustment && _vocabulary.SheetMeaning(table.Name) is null
        && draft.Kinds.All(kind => HeadingKey.Of(kind.Label) != HeadingKey.Of(table.Name)) && HasColumn(table, Fields.Kind);

    private bool HasNames(ITable table) => HasColumn(table, Fields.Name) || HasColumn(table, "subItem") || HasColumn(table, "parentItem");

    private bool HasColumn(ITable table, string field)
    {
        var first = table.Rows().Where(row => row.HasContent).Take(HeaderRow.Within);
        var header = HeaderRow.Find(first, _vocabulary.HeadingsOn(table.Name));
        return header?.Cells.Any(cell => _vocabulary.Meaning(table.Name, cell.Text) == field) == true;
    }

    private IReadOnlyList<string> Near(ITable table) => Nearness.To(Words.Bare(table.Name), Words.Known);

    private IEnumerable<string> KnownNames() =>
        [_vocabulary.Headings.ParticularsSheet.Sheet, .. draft.Kinds.Select(kind => kind.Label)];
}
