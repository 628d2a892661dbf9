using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>Queries histories.</summary>
public static class HistoryQueries
{
    /// <summary>As many facts are in memory at once where a long list is enumerated.</summary>
    internal const int FactsPerPart = 500;

    internal const string Columns = """
        f.revision AS Revision, f.subject AS Subject, j.type AS Type, j.data AS Data, a.recorded AS Recorded, a.known AS Known,
        a.adjustment AS Adjustment,
        a.document_number AS DocumentNumber, a.title AS Title, a.decided AS Decided, a.effective AS InForce, a.actor AS Actor,
        (SELECT min(c.revision) FROM facts c WHERE c.power_id = f.power_id AND c.corrects = f.revision AND c.known <= @known) AS CorrectedBy
        """;

    private const string OfPowers = $"""
        SELECT {Columns}
        FROM facts f
        JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision
        JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
        """;

    private const string OfAdjustment = $"{OfPowers} WHERE f.catalog_id = @catalog AND f.known = @revision ORDER BY f.revision";

    /// <summary>
    /// The history of a power: every change of every element, in the order of effect, with what corrected or annulled it unless the lens is
    /// as recorded; what comes by itself among them (<see cref="HistoryEntry.IsForeseen"/>), also on days that are still to come.
    /// </summary>
    public static IReadOnlyList<HistoryEntry> History(this CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        var sql =
            $"{OfPowers} JOIN powers p ON p.power_id = f.power_id WHERE p.catalog_id = @catalog AND p.code = @code AND f.known <= @known "
                + "ORDER BY f.effective, f.revision";
        var entries = Entries(view, view.Query<HistoryRow>(sql, parameters).ToList());
        var foreseen = ForeseenEntries.OfPowers(view, "p.code = @code", parameters);
        return foreseen.Count == 0
            ? entries
            : [.. entries.Concat(foreseen).OrderBy(entry => entry.Effective).ThenBy(entry => entry.Revision)];
    }

    /// <summary>What an adjustment did to powers, line by line.</summary>
    /// <param name="view">The catalog.</param>
    /// <param name="revision">The revision that completed it.</param>
    /// <param name="offset">Facts to skip.</param>
    /// <param name="limit">Facts to take at most.</param>
    public static IEnumerable<HistoryEntry> LinesOf(this CatalogView view, long revision, int offset, int limit)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        parameters.Add("offset", offset);
        parameters.Add("limit", limit);
        return Entries(view, view.Query<HistoryRow>($"{OfAdjustment} LIMIT @limit OFFSET @offset", parameters).ToList());
    }

    /// <summary>All that an adjustment did to powers, line by line, of which no more than a part is held while it is enumerated.</summary>
    /// <param name="view">The catalog.</param>
    /// <param name="revision">The revision that completed it.</param>
    public static IEnumerable<HistoryEntry> StreamOfLines(this CatalogView view, long revision)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        return view.Query<HistoryRow>(OfAdjustment, parameters).Chunk(FactsPerPart).SelectMany(rows => Entries(view, rows));
    }

    /// <summary>How many facts about powers an adjustment holds.</summary>
    public static long LineCountOf(this CatalogView view, long revision)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        return view.Count(
            "SELECT count(*) FROM facts WHERE catalog_id = @catalog AND known = @revision AND power_id IS NOT NULL", parameters);
    }

    internal static IReadOnlyList<HistoryEntry> Entries(CatalogView view, IReadOnlyList<HistoryRow> rows)
    {
        var annulled = AnnulledAdjustments.Of(view);
        return
        [
            .. rows.Where(row => !view.Lens.AsRecorded || row.Fact is not (FactCorrected or AdjustmentAnnulled))
                .SelectMany(row => row.Entries(view, annulled)),
        ];
    }

    /// <summary>The reading of a fact at a revision; null where it should not have been recorded.</summary>
    internal static Fact? ReadingAt(CatalogView view, long revision)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        var row = view.First(
            """
            SELECT j.type, j.data FROM facts f JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision
            WHERE f.catalog_id = @catalog AND f.revision = @revision
            UNION ALL SELECT type, data FROM body_facts WHERE catalog_id = @catalog AND revision = @revision
            """,
            parameters,
            static row => ((string Type, byte[] Data)?)(row.Text(0), row.Bytes(1)));
        if (row is not { } found) return null;
        var fact = (Fact)EventRegistry.Read(found.Type, found.Data);
        return fact is FactCorrected corrected ? corrected.Reading : fact;
    }
}
