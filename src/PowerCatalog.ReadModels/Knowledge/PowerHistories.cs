using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>The histories of a catalog's powers, each folded once from its journal and what is to come after it.</summary>
internal sealed class PowerHistories(
    SqliteConnection connection, SqliteTransaction snapshot, long catalog, long head, Annulments annulments, PendingFacts pending)
{
    private readonly Dictionary<PowerCode, PowerHistory> _histories = [];
    private readonly Dictionary<PowerCode, IReadOnlyList<AdjustmentId>> _adjustments = [];

    public IReadOnlyDictionary<PowerCode, PowerHistory> ByCode => _histories;

    /// <summary>The history that was read of a code; null where the catalog never had it.</summary>
    public PowerHistory? Of(PowerCode code) => _histories.GetValueOrDefault(code);

    public void Read(IEnumerable<PowerCode> codes)
    {
        using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = """
            SELECT j.revision, j.type, j.data FROM powers p JOIN power_facts j ON j.power_id = p.power_id
            WHERE p.catalog_id = $catalog AND p.code = $code
            """;
        command.Parameters.AddWithValue("$catalog", catalog);
        var code = command.Parameters.Add("$code", SqliteType.Text);
        foreach (var power in codes.Distinct().Where(power => !_histories.ContainsKey(power)))
        {
            code.Value = power.Value;
            var facts = new List<Recorded<Fact>>();
            using var rows = command.ExecuteReader();
            while (rows.Read()) facts.Add(StoredFact.Read(rows.GetInt64(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2)));
            facts.AddRange(pending.Of(power, head));
            if (facts.Count == 0) continue;
            _histories.Add(power, PowerHistory.Of(facts, annulments));
            _adjustments.Add(power, [.. facts.Select(fact => fact.Fact.Adjustment).Distinct()]);
        }
    }

    /// <summary>For each power that was read, the newest of the decisions that did something to it.</summary>
    public IReadOnlyDictionary<PowerCode, TouchingDecision> Newest(IReadOnlyDictionary<AdjustmentId, TouchingDecision> decisions)
    {
        var newest = new Dictionary<PowerCode, TouchingDecision>();
        foreach (var (power, adjustments) in _adjustments)
        {
            if (TouchingDecision.NewestOf(adjustments, decisions, annulments) is { } decision) newest.Add(power, decision);
        }

        return newest;
    }
}
