using System.Xml;
using PowerCatalog.Exchange.Files.Xlsx;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// What is known of a sheet before it is rewritten: which of the wanted rows and cells exist, and their styles. A sheet may hold millions
/// of cells, so it is read forward and other rows are not kept.
/// </summary>
internal sealed class SheetSurvey
{
    private readonly Dictionary<int, SurveyedRow> _rows = [];
    private readonly List<(int First, int Last, int Style)> _columns = [];

    private SheetSurvey()
    {
    }

    /// <summary>The relationship to the drawing of its notes; null where it has none.</summary>
    public string? Drawing { get; private set; }

    /// <summary>The namespace of the part, strict or transitional.</summary>
    public string Main { get; private set; } = "";

    public static SheetSurvey Of(WorkbookFile book, SheetEntry sheet, IReadOnlySet<int> wanted)
    {
        var survey = new SheetSurvey();
        var number = 0;
        using var reader = Markup.Open(book.OpenPart(sheet));
        reader.MoveToContent();
        survey.Main = reader.NamespaceURI;
        while (reader.Read())
        {
            if (reader.Starts("col")) survey.AddColumn(reader);
            else if (reader.Starts("legacyDrawing") && reader.Depth == 1) survey.Drawing = Relation(reader);
            if (!reader.Starts("row")) continue;
            if ((number & 1023) == 0) book.Cancellation.ThrowIfCancellationRequested();
            number = reader.Count("r") ?? number + 1;
            if (wanted.Contains(number) && !survey._rows.ContainsKey(number)) survey._rows[number] = SurveyedRow.Of(reader);
        }

        return survey;
    }

    /// <summary>Whether a wanted row is there.</summary>
    public bool Has(int row) => _rows.ContainsKey(row);

    /// <summary>Whether a cell of a wanted row is there.</summary>
    public bool Has(int row, int column) => _rows.TryGetValue(row, out var found) && found.Styles.ContainsKey(column);

    /// <summary>The first column of a wanted row with content; 1 where it has none.</summary>
    public int FirstUsed(int row) => _rows.TryGetValue(row, out var found) && found.FirstUsed > 0 ? found.FirstUsed : 1;

    /// <summary>The style of a cell of a wanted row; of its row or column where the cell is not there.</summary>
    public int StyleOf(int row, int column)
    {
        var found = _rows.GetValueOrDefault(row);
        if (found?.Styles.TryGetValue(column, out var style) == true) return style;
        return found?.Style ?? _columns.Find(range => column >= range.First && column <= range.Last).Style;
    }

    /// <summary>
    /// The style of the cell in a wanted row that is nearest to a column, without the given cells; null where there is none.
    /// </summary>
    public int? StyleNear(int row, int column, IReadOnlyCollection<(int Row, int Column)> except) => _rows.TryGetValue(row, out var found)
        ? found.Styles.Where(cell => !except.Contains((row, cell.Key))).OrderBy(cell => Math.Abs(cell.Key - column))
            .Select(cell => (int?)cell.Value).FirstOrDefault()
        : null;

    private static string? Relation(XmlReader reader)
    {
        string? id = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id") id = reader.Value;
        }

        reader.MoveToElement();
        return id;
    }

    private void AddColumn(XmlReader reader) =>
        _columns.Add((reader.Count("min") ?? 0, reader.Count("max") ?? 0, reader.Count("style") ?? 0));
}
