using Dapper;
using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
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
                .Select(row => StoredFact.Read(row.Revision, row.Type, row.Data))];
    }
}
