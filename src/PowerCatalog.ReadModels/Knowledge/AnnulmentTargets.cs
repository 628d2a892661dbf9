using Dapper;
using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>Finds the adjustments that annulments name.</summary>
internal static class AnnulmentTargets
{
    public static Dictionary<string, AnnulmentTarget> Find(
        SqliteConnection connection, SqliteTransaction snapshot, long catalog, IReadOnlySet<string> named, Annulments annulments)
    {
        var found = new Dictionary<string, AnnulmentTarget>();
        foreach (var name in named)
        {
            var row = connection.QueryFirstOrDefault<(string Adjustment, long Known, long Opening, string Title, long Effective)?>(
                """
                SELECT adjustment, known, opening, title, effective FROM adjustments
                WHERE catalog_id = @catalog AND (document_number = @number OR CAST(known AS TEXT) = @name) ORDER BY known LIMIT 1
                """,
                new { catalog, name, number = DocumentNumber.Parse(name).Normal },
                snapshot);
            if (row is not { } adjustment || !AdjustmentId.TryParse(adjustment.Adjustment, out var id)) continue;
            found.Add(
                name,
                new AnnulmentTarget(
                    id, adjustment.Known, adjustment.Opening != 0, adjustment.Title, ClockColumns.Date(adjustment.Effective),
                    annulments.IsAnnulled(id)));
        }

        return found;
    }
}
