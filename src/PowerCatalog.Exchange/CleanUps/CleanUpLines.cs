using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;

namespace PowerCatalog.Exchange.CleanUps;

/// <summary>Collects the documents of all sheets of a file.</summary>
internal sealed class CleanUpLines(CleanUpWords words, ReadLimits limits, ProblemList problems)
{
    private readonly List<LawLine> _all = [];

    /// <summary>The documents so far.</summary>
    public IReadOnlyList<LawLine> All => _all;

    /// <summary>The problems of the file.</summary>
    public ProblemList Problems => problems;

    /// <summary>Whether a text is a known heading.</summary>
    public bool IsHeading(string text) => text.Length is > 0 and <= 60 && words.FieldOf(CleanText.OneLine(text)) is not null;

    /// <summary>Reads one table.</summary>
    public void Read(ITable table, IEnumerable<TableRow> rows)
    {
        using var all = rows.GetEnumerator();
        var first = new List<TableRow>();
        while (first.Count < HeaderRow.Within && all.MoveNext())
        {
            if (all.Current.HasContent) first.Add(all.Current);
        }

        if (first.Count == 0) return;
        if (HeaderRow.Find(first, IsHeading) is not { } header)
        {
            problems.Add(FileProblems.HeaderMissing(table.Name, Wanted(), table is TextTable));
            return;
        }

        var reader = new CleanUpTable(table, header, words, limits, problems);
        if (!reader.ReportMissing()) return;
        foreach (var row in first.SkipWhile(row => row != header).Skip(1)) Add(table, reader, row);
        while (all.MoveNext()) Add(table, reader, all.Current);
        reader.Report();
    }

    private void Add(ITable table, CleanUpTable reader, TableRow row)
    {
        if (!row.HasContent || reader.Read(row) is not { } fields) return;
        if (_all.Count >= limits.Rows) throw new FileRefusedException(FileProblems.TooManyRows(table.Name, row.Number, limits.Rows));
        _all.Add(new LawLine(_all.Count + 1, fields, new Place(table.Name, row.Number)));
    }

    private IEnumerable<string> Wanted() =>
        new[] { LawFields.Name, LawFields.Number, LawFields.Result, LawFields.On }.Select(words.Preferred);
}
