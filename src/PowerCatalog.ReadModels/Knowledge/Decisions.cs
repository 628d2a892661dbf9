using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>The decisions of a catalog, those that opened a list aside.</summary>
internal static class Decisions
{
    public static IReadOnlyDictionary<AdjustmentId, TouchingDecision> Of(
        SqliteConnection connection, long catalog, PendingFacts pending)
    {
        var recorded = connection.Query(
            "SELECT adjustment, coalesce(document_number, title), decided FROM adjustments WHERE catalog_id = @catalog AND opening = 0",
            new SqlParameters(("catalog", catalog)),
            static row => (Id: row.Text(0), Name: row.Text(1), Decided: row.Number(2)))
            .Select(row => (Adjustment: IdOf(row.Id), row.Name, Decided: ClockColumns.Date(row.Decided)));
        var waiting = pending.Adjustments
            .Select(said => (said.Adjustment, Name: said.DocumentNumber?.Normal ?? said.Title, said.Decided));
        return recorded.Concat(waiting).DistinctBy(decision => decision.Adjustment).ToDictionary(
            decision => decision.Adjustment,
            decision => new TouchingDecision(decision.Adjustment, decision.Name, decision.Decided));
    }

    public static AdjustmentId IdOf(string text) => AdjustmentId.TryParse(text, out var id)
        ? id
        : throw new ReadModelException(
            $"读模型中的“{text}”不是决定编号。请重建读模型。'{text}' in the read models is not an adjustment's id. Rebuild them.");
}
