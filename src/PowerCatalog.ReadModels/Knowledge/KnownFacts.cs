using Dapper;
using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>Finds the facts that corrections name.</summary>
internal static class KnownFacts
{
    // The facts of the same subject: a power, department or township.
    private const string OfPower = """
        SELECT j.revision, j.type, j.data FROM facts f JOIN power_facts j ON j.power_id = f.power_id
        WHERE f.catalog_id = @catalog AND f.revision = @revision
        """;

    private const string OfBody = """
        SELECT j.revision, j.type, j.data FROM body_facts f
        JOIN body_facts j ON j.catalog_id = f.catalog_id AND j.kind = f.kind AND j.code = f.code
        WHERE f.catalog_id = @catalog AND f.revision = @revision
        """;

    public static Dictionary<long, KnownFact> Find(
        SqliteConnection connection, SqliteTransaction snapshot, long catalog, IReadOnlySet<long> revisions, Annulments annulments)
    {
        var found = new Dictionary<long, KnownFact>();
        foreach (var revision in revisions)
        {
            var facts = Facts(OfPower, revision);
            if (facts.Count == 0) facts = Facts(OfBody, revision);
            if (KnownFact.Find(facts, annulments, revision) is { } known) found.Add(revision, known);
        }

        return found;

        List<Recorded<Fact>> Facts(string sql, long revision) =>
            [.. connection.Query<(long Revision, string Type, byte[] Data)>(sql, new { catalog, revision }, snapshot)
                .Select(row => new Recorded<Fact>(row.Revision, (Fact)EventRegistry.Read(row.Type, row.Data)))];
    }
}

/// <summary>Finds the adjustments that annulments name.</summary>
internal static class AnnullableAdjustments
{
    public static Dictionary<string, AnnullableAdjustment> Find(
        SqliteConnection connection, SqliteTransaction snapshot, long catalog, IReadOnlySet<string> named, Annulments annulments)
    {
        var found = new Dictionary<string, AnnullableAdjustment>();
        foreach (var name in named)
        {
            var row = connection.QueryFirstOrDefault<(string Adjustment, long Known, long Opening, string Title, long Effective)?>(
                """
                SELECT adjustment, known, opening, title, effective FROM adjustments
                WHERE catalog_id = @catalog AND (document_number = @number OR CAST(known AS TEXT) = @name) ORDER BY known LIMIT 1
                """,
                new { catalog, name, number = DocumentNumber.Parse(name).Normal },
                snapshot);
            if (row is not { } adjustment || !Domain.Codes.AdjustmentId.TryParse(adjustment.Adjustment, out var id)) continue;
            found.Add(
                name,
                new AnnullableAdjustment(
                    id, adjustment.Known, adjustment.Opening != 0, adjustment.Title, ClockColumns.Date(adjustment.Effective),
                    annulments.IsAnnulled(id)));
        }

        return found;
    }
}
