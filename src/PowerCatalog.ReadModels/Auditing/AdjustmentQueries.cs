using PowerCatalog.Domain.Documents;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>Asks for adjustments.</summary>
public static class AdjustmentQueries
{
    // The adjustments are chosen before what each did is added up, so that a few cost the same however many there are.
    // By itself SQLite goes through all counts for each of them.
    private static string Select(CatalogView view, string chosen) => $"""
        SELECT a.known AS Revision, a.adjustment AS Adjustment, a.opening AS Opening, a.document_number AS DocumentNumber,
            a.document_number_written AS DocumentNumberAsWritten, a.title AS Title, a.authority AS Authority, a.decided AS Decided,
            a.effective AS Effective,
            a.published AS Published, a.recorded AS Recorded, a.actor AS Actor, a.lines_digest AS LinesDigest,
            a.source_digest AS SourceDigest,
            a.source_name AS SourceName, a.remark AS Remark,
            total(c.added) FILTER (WHERE c.category <> 10) AS Added, total(c.removed) FILTER (WHERE c.category <> 10) AS Removed,
            total(c.changed) FILTER (WHERE c.category <> 10) AS PowersChanged,
            total(c.element_changes) FILTER (WHERE c.category <> 10) AS ElementChanges,
            total(c.added) FILTER (WHERE c.category = 10) AS ServicesAdded,
            total(c.removed) FILTER (WHERE c.category = 10) AS ServicesRemoved,
            total(c.changed) FILTER (WHERE c.category = 10) AS ServicesChanged, total(c.transferred) AS Transferred,
            total(c.delegated) AS Delegated,
            total(c.recalled) AS Recalled, count(DISTINCT c.department) AS Departments
        FROM (SELECT * FROM adjustments WHERE catalog_id = @catalog AND known <= @known {chosen}) a
        LEFT JOIN counts c INDEXED BY counts_by_adjustment ON c.catalog_id = a.catalog_id AND c.adjustment = a.known
            AND c.known <= @known AND {view.Reads("c")}
        GROUP BY a.known
        """;

    /// <summary>The adjustments in the order in which they were recorded.</summary>
    public static IReadOnlyList<AdjustmentAnswer> Adjustments(this CatalogView view) => Read(view, "", "known", view.Parameters());

    /// <summary>Some of them in that order.</summary>
    /// <param name="view">The view.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<AdjustmentAnswer> Adjustments(this CatalogView view, int offset, int most) =>
        Read(view, "ORDER BY known LIMIT @most OFFSET @offset", "known", Page(view, offset, most));

    /// <summary>The same, the newest first.</summary>
    /// <inheritdoc cref="Adjustments(CatalogView, int, int)"/>
    public static IReadOnlyList<AdjustmentAnswer> NewestAdjustments(this CatalogView view, int offset, int most) =>
        Read(view, "ORDER BY known DESC LIMIT @most OFFSET @offset", "known DESC", Page(view, offset, most));

    /// <summary>How many there are.</summary>
    public static int AdjustmentCount(this CatalogView view) => (int)view.Count(
        "SELECT count(*) FROM adjustments WHERE catalog_id = @catalog AND known <= @known", view.Parameters());

    /// <summary>How each is called, the newest first: its number, where it has one, and its title.</summary>
    public static IReadOnlyList<AdjustmentName> AdjustmentNames(this CatalogView view) =>
        [
            .. view.Query(
                "SELECT known, document_number, title FROM adjustments WHERE catalog_id = @catalog AND known <= @known ORDER BY known DESC",
                view.Parameters(), static row => new AdjustmentName(row.Number(0), row.TextOrNull(1), row.Text(2))),
        ];

    /// <summary>Those of the names, the newest first.</summary>
    public static IReadOnlyList<AdjustmentAnswer> Adjustments(this CatalogView view, IEnumerable<AdjustmentName> names)
    {
        var parameters = view.Parameters();
        parameters.Add("chosen", names.Select(name => name.Revision));
        return Read(view, "AND known IN (SELECT value FROM json_each(@chosen))", "known DESC", parameters);
    }

    /// <summary>One adjustment, by its id, its document number or the revision that completed it; null where there is none.</summary>
    public static AdjustmentAnswer? Adjustment(this CatalogView view, string which)
    {
        var parameters = view.Parameters();
        parameters.Add("which", which);
        parameters.Add("number", DocumentNumber.Parse(which).Normal);
        return view.Mapped<Row>(
            Select(
                view,
                "AND (adjustment = @which OR document_number = @number OR CAST(known AS TEXT) = @which) ORDER BY known LIMIT 1"),
            parameters).FirstOrDefault()?.Answer(view.Actors);
    }

    private static List<AdjustmentAnswer> Read(CatalogView view, string chosen, string order, SqlParameters parameters) =>
        [.. view.Mapped<Row>($"{Select(view, chosen)} ORDER BY a.{order}", parameters).Select(row => row.Answer(view.Actors))];

    private static SqlParameters Page(CatalogView view, int offset, int most)
    {
        var parameters = view.Parameters();
        parameters.Add("most", most);
        parameters.Add("offset", offset);
        return parameters;
    }

    private sealed class Row
    {
        public long Revision { get; init; }

        public string Adjustment { get; init; } = "";

        public long Opening { get; init; }

        public string? DocumentNumber { get; init; }

        public string? DocumentNumberAsWritten { get; init; }

        public string Title { get; init; } = "";

        public string Authority { get; init; } = "";

        public long Decided { get; init; }

        public long Effective { get; init; }

        public long? Published { get; init; }

        public long Recorded { get; init; }

        public string Actor { get; init; } = "";

        public string LinesDigest { get; init; } = "";

        public string SourceDigest { get; init; } = "";

        public string SourceName { get; init; } = "";

        public string? Remark { get; init; }

        public double Added { get; init; }

        public double Removed { get; init; }

        public double PowersChanged { get; init; }

        public double ElementChanges { get; init; }

        public double ServicesAdded { get; init; }

        public double ServicesRemoved { get; init; }

        public double ServicesChanged { get; init; }

        public double Transferred { get; init; }

        public double Delegated { get; init; }

        public double Recalled { get; init; }

        public long Departments { get; init; }

        public AdjustmentAnswer Answer(ActorNaming actors) => new(
            Revision, Adjustment, Opening != 0, DocumentNumber, DocumentNumberAsWritten, Title, Authority, ClockColumns.Date(Decided),
            ClockColumns.Date(Effective), ClockColumns.DateOrNull(Published), ClockColumns.Moment(Recorded), actors.Shown(Actor),
            LinesDigest, SourceDigest, SourceName, Remark,
            new AdjustmentTotals(
                (long)Added, (long)Removed, (long)PowersChanged, (long)ElementChanges, (long)ServicesAdded, (long)ServicesRemoved,
                (long)ServicesChanged, (long)Transferred, (long)Delegated, (long)Recalled, Departments));
    }
}
