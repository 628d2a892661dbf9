using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.LawChanges;

/// <summary>Queries the powers that rest on documents.</summary>
public static class RestingQueries
{
    /// <summary>
    /// The powers that rest on documents, as known through the lens: those on the list on the lens's day, or on the day on which the
    /// document changes, where that is later.
    /// </summary>
    public static Reliance Resting(this CatalogView view, IReadOnlyCollection<LawChange> changes)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(changes);
        var touching = changes.Where(change => change.Touches()).ToList();
        var matches = new CitationIndex(CitedBy(view)).Match(touching);
        var laws = matches.Values.SelectMany(match => match.Cited).Select(cited => cited.Law ?? "").ToHashSet();
        var rows = Rows(view, laws).ToLookup(row => row.Law ?? "");
        return new Reliance(
            view.Lens.Known,
            [
                .. touching.Where(change => matches.ContainsKey(change.Line))
                    .Select(change => Touched(change, matches[change.Line], rows, view.Lens.On))
                    .Where(document => document.Powers.Count + document.Near.Count > 0),
            ]);
    }

    private static TouchedDocument Touched(LawChange change, DocumentMatch match, ILookup<string, Row> rows, DateOnly from)
    {
        var day = ClockColumns.Number(change.On > from ? change.On : from);
        var changed = CitedArticles.Of(string.Join('、', change.Articles));
        var powers = match.Cited.SelectMany(cited => rows[cited.Law ?? ""].Where(row => row.Cites(cited)))
            .Where(row => row.ValidFrom <= day && row.ValidTo > day && IsOf(changed, row.CitedArticles))
            .GroupBy(row => row.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RestingPower(
                PowerCode.Parse(group.Key), group.First().Name, DepartmentCode.Parse(group.First().Department),
                [.. group.Select(row => row.Article).Where(article => article.Length > 0).Distinct()],
                [.. group.Select(row => row.Text).Distinct()]));
        return new TouchedDocument(change, [.. powers], match.Near);
    }

    // Where certain articles change, whoever cites the document as a whole may rest on these.
    private static bool IsOf(IReadOnlySet<string> changed, IReadOnlySet<string> cited) =>
        changed.Count == 0 || cited.Count == 0 || changed.Overlaps(cited);

    // Each name once, read from the index by skipping from one to the next; numbers stand in few lines.
    private static HashSet<CitedDocument> CitedBy(CatalogView view)
    {
        var names = view.Texts(
            """
            WITH RECURSIVE names(law) AS (
                SELECT min(law) FROM legal_bases WHERE law IS NOT NULL
                UNION ALL SELECT (SELECT min(law) FROM legal_bases WHERE law > names.law) FROM names WHERE names.law IS NOT NULL)
            SELECT law FROM names WHERE law IS NOT NULL
            """,
            view.Parameters()).Select(law => new CitedDocument(law, null));
        var numbered = view.Query(
            $"""
            SELECT DISTINCT b.law, b.text FROM legal_bases b CROSS JOIN versions v ON v.basis_id = b.basis_id
            CROSS JOIN power_validity r INDEXED BY power_validity_by_version ON r.version_id = v.version_id
            WHERE instr(b.text, '号') > 0 AND r.catalog_id = @catalog AND {view.Knows("r")}
            """,
            view.Parameters(),
            static row => (Law: row.TextOrNull(0), Text: row.Text(1)))
            .SelectMany(line => DocumentNames.NumbersIn(line.Text).Select(number => new CitedDocument(line.Law, number)));
        return names.Concat(numbered).ToHashSet();
    }

    // CROSS JOIN leads from the names to their versions and the validity of these; SQLite's planner would read the whole list.
    private static IEnumerable<Row> Rows(CatalogView view, IReadOnlyCollection<string> laws)
    {
        var parameters = view.Parameters();
        parameters.Add("laws", laws);
        const string from = "CROSS JOIN versions v ON v.basis_id = b.basis_id "
            + "CROSS JOIN power_validity r INDEXED BY power_validity_by_version ON r.version_id = v.version_id";
        var columns = "b.law, b.article, b.text, r.code, v.name, r.department, r.valid_from, r.valid_to";
        var where = $"r.catalog_id = @catalog AND {view.Knows("r")} AND r.valid_to > @on";
        const string named = "(SELECT value FROM json_each(@laws)) n CROSS JOIN legal_bases b ON b.law = n.value";
        var sql = $"SELECT {columns} FROM {named} {from} WHERE {where}";
        if (laws.Contains("")) sql += $" UNION ALL SELECT {columns} FROM legal_bases b {from} WHERE b.law IS NULL AND {where}";
        return view.Query(sql, parameters, static row => new Row
        {
            Law = row.TextOrNull(0),
            Article = row.Text(1),
            Text = row.Text(2),
            Code = row.Text(3),
            Name = row.Text(4),
            Department = row.Text(5),
            ValidFrom = row.Number(6),
            ValidTo = row.Number(7),
        });
    }

    private sealed class Row
    {
        private IReadOnlySet<string>? _articles;

        public string? Law { get; init; }

        public required string Article { get; init; }

        public required string Text { get; init; }

        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Department { get; init; }

        public required long ValidFrom { get; init; }

        public required long ValidTo { get; init; }

        /// <summary>Whether its line cites a document: by that number, or without any where the citation has none.</summary>
        public bool Cites(CitedDocument cited)
        {
            var numbers = Numbers ??= [.. DocumentNames.NumbersIn(Text)];
            return cited.Number is null ? numbers.Count == 0 : numbers.Contains(cited.Number);
        }

        /// <summary>The articles that its line names, of whatever digits.</summary>
        public IReadOnlySet<string> CitedArticles => _articles ??= Domain.Elements.CitedArticles.OfBasis(Text);

        private IReadOnlyList<string>? Numbers { get; set; }
    }
}
