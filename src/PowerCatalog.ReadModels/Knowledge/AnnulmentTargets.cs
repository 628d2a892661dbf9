using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>Finds the adjustments that annulments name.</summary>
internal static class AnnulmentTargets
{
    public static Dictionary<string, AnnulmentTarget> Find(
        SqliteConnection connection, long catalog, IReadOnlySet<string> named, Annulments annulments,
        PendingFacts pending, long head)
    {
        var found = new Dictionary<string, AnnulmentTarget>();
        foreach (var name in named)
        {
            var row = connection.First(
                """
                SELECT adjustment, known, opening, title, effective FROM adjustments
                WHERE catalog_id = @catalog AND (document_number = @number OR CAST(known AS TEXT) = @name) ORDER BY known LIMIT 1
                """,
                new SqlParameters(("catalog", catalog), ("name", name), ("number", DocumentNumber.Parse(name).Normal)),
                static row => ((string Adjustment, long Known, long Opening, string Title, long Effective)?)(
                    row.Text(0), row.Number(1), row.Number(2), row.Text(3), row.Number(4)));
            if (row is { } adjustment) found.Add(name, Target(adjustment));
            else if (pending.Target(name, head, annulments) is { } waiting) found.Add(name, waiting);
        }

        return found;

        AnnulmentTarget Target((string Adjustment, long Known, long Opening, string Title, long Effective) row)
        {
            var id = Decisions.IdOf(row.Adjustment);
            return new AnnulmentTarget(
                id, row.Known, row.Opening != 0, row.Title, ClockColumns.Date(row.Effective), annulments.IsAnnulled(id));
        }
    }
}
