using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>Asks what happened.</summary>
public static class HistoryQueries
{
    private const string Select = """
        SELECT f.revision AS Revision, p.code AS Power, j.type AS Type, j.data AS Data, a.recorded AS Recorded, a.known AS Known, a.adjustment AS Adjustment,
            a.document_number AS DocumentNumber, a.title AS Title, a.decided AS Decided, a.actor AS Actor
        FROM facts f
        JOIN powers p ON p.power_id = f.power_id
        JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision
        JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
        """;

    /// <summary>The trail of a power: every element's every change, in the order in which they take effect.</summary>
    public static IReadOnlyList<HistoryEntry> History(this CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        var sql = $"{Select} WHERE p.catalog_id = @catalog AND p.code = @code AND f.known <= @known ORDER BY f.effective, f.revision";
        return [.. view.Query<Row>(sql, parameters).SelectMany(row => row.Entries())];
    }

    /// <summary>What a decision did, line by line.</summary>
    /// <param name="view">The catalog.</param>
    /// <param name="revision">The revision that completed it.</param>
    /// <param name="offset">Facts to pass over.</param>
    /// <param name="limit">Facts to take at most.</param>
    public static IEnumerable<HistoryEntry> LinesOf(this CatalogView view, long revision, int offset, int limit)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        parameters.Add("offset", offset);
        parameters.Add("limit", limit);
        var sql = $"{Select} WHERE f.catalog_id = @catalog AND f.known = @revision ORDER BY f.revision LIMIT @limit OFFSET @offset";
        return view.Query<Row>(sql, parameters).SelectMany(row => row.Entries());
    }

    private sealed class Row
    {
        public long Revision { get; init; }

        public string Power { get; init; } = "";

        public string Type { get; init; } = "";

        public byte[] Data { get; init; } = [];

        public long Recorded { get; init; }

        public long Known { get; init; }

        public string Adjustment { get; init; } = "";

        public string? DocumentNumber { get; init; }

        public string Title { get; init; } = "";

        public long Decided { get; init; }

        public string Actor { get; init; } = "";

        public IEnumerable<HistoryEntry> Entries()
        {
            var fact = (PowerFact)EventRegistry.Read(Type, Data);
            return fact switch
            {
                PowerAdded added => Added(added),
                PowerElementsChanged changed => changed.Changes.Select(place => Entry(fact, place.Element, place.From, place.To, place.Editorial)),
                PowerRemoved removed => [Entry(fact, null, null, removed.Reason)],
                PowerTransferred transferred => [Entry(fact, "department", transferred.FromDepartment.Value, transferred.ToDepartment.Value)],
                PowerSuspended suspended => [Entry(fact, null, null, suspended.Reason)],
                PowerResumed resumed => [Entry(fact, null, null, resumed.Reason)],
                PowerDelegated delegated => [Entry(fact, "townships", null, string.Join('、', delegated.Townships))],
                DelegationRecalled recalled => [Entry(fact, "townships", string.Join('、', recalled.Townships), null)],
                _ => throw new NotSupportedException($"The history has no rule for {fact.GetType().Name}."),
            };
        }

        // An addition sets every element that it carries.
        private IEnumerable<HistoryEntry> Added(PowerAdded added)
        {
            yield return Entry(added, "department", null, added.Department.Value);
            yield return Entry(added, CoreElements.Name, null, added.Name);
            yield return Entry(added, CoreElements.Category, null, CoreElements.Write(added.Category));
            foreach (var (element, value) in added.Elements) yield return Entry(added, element, null, value);
        }

        private HistoryEntry Entry(PowerFact fact, string? element, string? before, string? after, bool editorial = false) => new(
            Revision, Power, fact.GetType().Name, element, before, after, editorial, fact.Effective, Clocks.Moment(Recorded), Known, Adjustment, DocumentNumber, Title,
            Clocks.Date(Decided), fact.Line, Actor);
    }
}
