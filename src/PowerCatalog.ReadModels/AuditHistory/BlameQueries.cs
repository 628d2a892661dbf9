using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>Who set what a power shows: one element, its value and the adjustment that it comes from.</summary>
/// <param name="Element">The element's key; department, suspended, name and category among them.</param>
/// <param name="Value">What is shown.</param>
/// <param name="Revision">The fact that set it.</param>
/// <param name="CorrectedBy">The correction by which it reads as it does; null where the fact reads as recorded.</param>
/// <param name="Effective">From when.</param>
/// <param name="DocumentNumber">The adjustment's document number; of the correction's, where it was corrected.</param>
/// <param name="AdjustmentTitle">That adjustment's title.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
public sealed record BlamedElement(
    string Element,
    string Value,
    long Revision,
    long? CorrectedBy,
    DateOnly Effective,
    string? DocumentNumber,
    string AdjustmentTitle,
    DateOnly Decided,
    DateTimeOffset Recorded,
    string Actor)
{
    /// <summary>Whether another value was set by the same adjustment with effect from the same day, and neither was corrected.</summary>
    public bool IsWith(BlamedElement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (DocumentNumber, AdjustmentTitle, Effective, CorrectedBy)
            == (other.DocumentNumber, other.AdjustmentTitle, other.Effective, other.CorrectedBy);
    }
}

/// <summary>Queries which adjustment set each value.</summary>
public static class BlameQueries
{
    /// <summary>
    /// Each element of a power as the lens shows it, with the adjustment that set it; empty where the power is not on the list.
    /// </summary>
    public static IReadOnlyList<BlamedElement> BlameOf(this CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        var facts = view.Query(
            """
            SELECT j.revision, j.type, j.data FROM powers p CROSS JOIN power_facts j ON j.power_id = p.power_id
            CROSS JOIN facts f ON f.catalog_id = p.catalog_id AND f.revision = j.revision
            WHERE p.catalog_id = @catalog AND p.code = @code AND f.known <= @known
            """,
            parameters,
            static row => (
                Revision: row.Number(0), Type: row.Text(1), Data: row.Bytes(2))).Select(row => StoredFact.Read(row.Revision, row.Type,
                row.Data)).ToList();
        var annulments = Annulments.Of(AnnulledAdjustments.Known(view).Select(row => row.Annulled));
        if (PowerProvenance.Of(facts, annulments, view.Lens.On, view.Lens.AsRecorded) is not { } power) return [];
        var adjustments = power.SetBy.Values.Select(by => by.Reading).Distinct()
            .ToDictionary(revision => revision, revision => AdjustmentOf(view, revision));
        return
        [
            .. power.SetBy.OrderBy(pair => Rank(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => Blamed(pair.Key, ValueOf(power.State, pair.Key), pair.Value, adjustments[pair.Value.Reading], view.Actors)),
        ];
    }

    private static string ValueOf(PowerState state, string element) => element switch
    {
        PowerProvenance.Department => state.Department.Value,
        PowerProvenance.Suspended => "是",
        _ => state[element]!,
    };

    private static Adjustment AdjustmentOf(CatalogView view, long revision)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        return view.First<Adjustment>(
            """
            SELECT a.document_number AS DocumentNumber, a.title AS Title, a.decided AS Decided, a.recorded AS Recorded, a.actor AS Actor
            FROM facts f JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            WHERE f.catalog_id = @catalog AND f.revision = @revision
            """,
            parameters)!;
    }

    private static BlamedElement Blamed(
        string element, string value, Effective<Fact> by, Adjustment adjustment, ActorNaming actors) => new(
        element,
        value,
        by.Revision,
        by.Reading == by.Revision ? null : by.Reading,
        by.Fact.Effective,
        adjustment.DocumentNumber,
        adjustment.Title,
        ClockColumns.Date(adjustment.Decided),
        ClockColumns.Moment(adjustment.Recorded),
        actors.Shown(adjustment.Actor));

    private static int Rank(string element) => element switch
    {
        CoreElements.Name => 0,
        CoreElements.Category => 1,
        PowerProvenance.Department => 2,
        PowerProvenance.Suspended => 3,
        _ => 4,
    };

    private sealed class Adjustment : ISqlRow<Adjustment>
    {
        public string? DocumentNumber { get; init; }

        public string Title { get; init; } = "";

        public long Decided { get; init; }

        public long Recorded { get; init; }

        public static Func<SqlRow, Adjustment> Reader(SqlColumns columns)
        {
            var (documentNumber, title, decided, recorded, actor) = (
                columns.TextOrNull("DocumentNumber"), columns.Text("Title"), columns.Number("Decided"), columns.Number("Recorded"),
                columns.Text("Actor"));
            return row => new Adjustment
            {
                DocumentNumber = documentNumber(row),
                Title = title(row),
                Decided = decided(row),
                Recorded = recorded(row),
                Actor = actor(row),
            };
        }

        public string Actor { get; init; } = "";
    }
}
