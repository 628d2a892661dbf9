using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>
/// Which adjustments account for a power that differs between two states: those whose facts only one of the two takes into account, and
/// those that annulled them.
/// </summary>
internal static class DecidedDifferences
{
    private const string Between = "(f.effective <= @on AND f.known <= @known) <> (f.effective <= @fromOn AND f.known <= @fromKnown)";

    /// <summary>For each power that differs, by code, its adjustments in the order recorded.</summary>
    /// <param name="from">The first state.</param>
    /// <param name="to">The second.</param>
    /// <param name="codes">The powers that differ.</param>
    public static IReadOnlyList<DecidedDifference> Of(CatalogView from, CatalogView to, IReadOnlySet<string> codes)
    {
        if (codes.Count == 0) return [];
        var rows = Facts(from, to, codes).Concat(Annulled(from, to)).Where(row => codes.Contains(row.Code));
        return
        [
            .. rows.GroupBy(row => row.Code).OrderBy(rows => rows.Key, StringComparer.Ordinal).Select(rows => new DecidedDifference(
                rows.Key,
                [
                    .. rows.DistinctBy(row => row.Known).OrderBy(row => row.Known)
                        .Select(row => new DecidedBy(row.Known, row.Number, row.Title, ClockColumns.Date(row.Effective))),
                ])),
        ];
    }

    private static IEnumerable<Row> Facts(CatalogView from, CatalogView to, IReadOnlySet<string> codes)
    {
        var parameters = Parameters(from, to);
        var one = codes.Count == 1;
        if (one) parameters.Add("code", codes.Single());
        return to.Mapped<Row>(
            $"""
            SELECT f.subject AS Code, a.known AS Known, a.document_number AS Number, a.title AS Title, min(f.effective) AS Effective
            FROM facts f JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            WHERE f.catalog_id = @catalog AND f.power_id IS NOT NULL AND {Between}
            {(one ? "AND f.power_id = (SELECT power_id FROM powers WHERE catalog_id = @catalog AND code = @code)" : "")}
            GROUP BY f.subject, a.known
            """,
            parameters);
    }

    // Annulments are few; what they annulled counts as theirs.
    private static IEnumerable<Row> Annulled(CatalogView from, CatalogView to)
    {
        var parameters = Parameters(from, to);
        var annulments = to.Mapped<Annulment>(
            $"""
            SELECT n.revision AS Revision, n.type AS Type, n.data AS Data, a.known AS Known, a.document_number AS Number, a.title AS Title
            FROM annulments n CROSS JOIN facts f ON f.catalog_id = n.catalog_id AND f.revision = n.revision
            JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            WHERE n.catalog_id = @catalog AND {Between}
            """,
            parameters).ToList();
        foreach (var annulment in annulments)
        {
            var annulled = StoredFact.Read<AdjustmentAnnulled>(annulment.Revision, annulment.Type, annulment.Data).Fact;
            var which = to.Parameters();
            which.Add("adjustment", annulled.Annuls.Value);
            var subjects = to.Texts(
                """
                SELECT DISTINCT f.subject FROM adjustments a JOIN facts f ON f.catalog_id = a.catalog_id AND f.known = a.known
                WHERE a.catalog_id = @catalog AND a.adjustment = @adjustment AND f.power_id IS NOT NULL
                """,
                which).ToList();
            foreach (var subject in subjects)
                yield return new Row
                {
                    Code = subject,
                    Known = annulment.Known,
                    Number = annulment.Number,
                    Title = annulment.Title,
                    Effective = ClockColumns.Number(annulled.From ?? annulled.Effective),
                };
        }
    }

    private static SqlParameters Parameters(CatalogView from, CatalogView to)
    {
        var parameters = to.Parameters();
        parameters.Add("fromOn", (long)ClockColumns.Number(from.Lens.On));
        parameters.Add("fromKnown", from.Lens.Known);
        return parameters;
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";

        public long Known { get; init; }

        public string? Number { get; init; }

        public string Title { get; init; } = "";

        public long Effective { get; init; }
    }

    private sealed class Annulment
    {
        public long Revision { get; init; }

        public string Type { get; init; } = "";

        public byte[] Data { get; init; } = [];

        public long Known { get; init; }

        public string? Number { get; init; }

        public string Title { get; init; } = "";
    }
}
