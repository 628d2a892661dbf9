using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>Who set what a power shows: one element, its value and the decision that it comes from.</summary>
/// <param name="Element">The element's key; department, suspended, name and category among them.</param>
/// <param name="Value">What is shown.</param>
/// <param name="Revision">The fact that set it.</param>
/// <param name="CorrectedBy">The correction by which it reads as it does; null where the fact reads as recorded.</param>
/// <param name="Effective">From when.</param>
/// <param name="DocumentNumber">The decision's document number; of the correction's, where it was corrected.</param>
/// <param name="DecisionTitle">That decision's title.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
public sealed record BlamedElement(
    string Element, string Value, long Revision, long? CorrectedBy, DateOnly Effective, string? DocumentNumber, string DecisionTitle, DateOnly Decided, DateTimeOffset Recorded, string Actor);

/// <summary>Asks who set this value.</summary>
public static class BlameQueries
{
    /// <summary>Each element of a power as the lens shows it, with the decision that set it; empty where the power is not on the list.</summary>
    public static IReadOnlyList<BlamedElement> BlameOf(this CatalogView view, PowerCode power)
    {
        var parameters = view.Parameters();
        parameters.Add("code", power.Value);
        var facts = view.Query<(long Revision, string Type, byte[] Data)>(
            """
            SELECT j.revision, j.type, j.data FROM powers p CROSS JOIN power_facts j ON j.power_id = p.power_id
            CROSS JOIN facts f ON f.catalog_id = p.catalog_id AND f.revision = j.revision WHERE p.catalog_id = @catalog AND p.code = @code AND f.known <= @known
            """,
            parameters).Select(row => new Recorded<Fact>(row.Revision, (Fact)EventRegistry.Read(row.Type, row.Data))).ToList();
        var set = SetBy(Read(view, facts));
        var decisions = set.Values.Select(by => by.Reading).Distinct().ToDictionary(revision => revision, revision => DecisionOf(view, revision));
        return [.. set.OrderBy(pair => Rank(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Blamed(pair.Key, pair.Value, decisions[pair.Value.Reading]))];
    }

    private static IEnumerable<Effective<Fact>> Read(CatalogView view, List<Recorded<Fact>> facts)
    {
        var read = view.Lens.AsRecorded
            ? facts.Where(fact => fact.Fact is not FactCorrected).Select(fact => new Effective<Fact>(fact.Revision, fact.Revision, fact.Fact))
            : EffectiveFacts.On(facts, Known(view), view.Lens.On);
        return read.Where(fact => fact.Fact.Effective <= view.Lens.On).OrderBy(fact => fact.Fact.Effective).ThenBy(fact => fact.Revision);
    }

    private static Annulments Known(CatalogView view) => Annulments.Of(view.Query<(long Revision, string Type, byte[] Data)>(
        """
        SELECT n.revision, n.type, n.data FROM annulments n CROSS JOIN facts f ON f.catalog_id = n.catalog_id AND f.revision = n.revision
        WHERE n.catalog_id = @catalog AND f.known <= @known
        """,
        view.Parameters()).Select(row => new Recorded<AdjustmentAnnulled>(row.Revision, (AdjustmentAnnulled)EventRegistry.Read(row.Type, row.Data))));

    // The same order and the same rules as the fold, asking not what is set but by what; a test holds the two against each other.
    private static Dictionary<string, Set> SetBy(IEnumerable<Effective<Fact>> facts)
    {
        var set = new Dictionary<string, Set>();
        foreach (var fact in facts)
        {
            if (fact.Fact is PowerRemoved) set.Clear();
            else if (fact.Fact is PowerAdded added)
            {
                set.Clear();
                foreach (var place in FactPlaces.Of(added)) set[place.Element!] = new Set(place.After!, fact.Revision, fact.Reading, added.Effective);
            }
            else if (set.Count > 0) Change(set, fact);
        }

        return set;
    }

    private static void Change(Dictionary<string, Set> set, Effective<Fact> fact)
    {
        switch (fact.Fact)
        {
            case PowerElementsChanged changed:
                foreach (var place in changed.Changes) Put(place.Element, place.To);
                break;
            case PowerTransferred moved:
                Put("department", moved.ToDepartment.Value);
                break;
            case PowerSuspended:
                Put("suspended", "是");
                break;
            case PowerResumed:
                set.Remove("suspended");
                break;
        }

        void Put(string element, string? value)
        {
            if (value is not null && (element != CoreElements.Category || CoreElements.TryReadCategory(value, out _))) set[element] = new Set(value, fact.Revision, fact.Reading, fact.Fact.Effective);
            else if (element is not (CoreElements.Name or CoreElements.Category)) set.Remove(element);
        }
    }

    private static Decision DecisionOf(CatalogView view, long revision)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        return view.First<Decision>(
            """
            SELECT a.document_number AS DocumentNumber, a.title AS Title, a.decided AS Decided, a.recorded AS Recorded, a.actor AS Actor
            FROM facts f JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known WHERE f.catalog_id = @catalog AND f.revision = @revision
            """,
            parameters)!;
    }

    private static BlamedElement Blamed(string element, Set by, Decision decision) => new(
        element, by.Value, by.Revision, by.Reading == by.Revision ? null : by.Reading, by.Effective, decision.DocumentNumber, decision.Title, ClockColumns.Date(decision.Decided),
        ClockColumns.Moment(decision.Recorded), decision.Actor);

    private static int Rank(string element) => element switch
    {
        CoreElements.Name => 0,
        CoreElements.Category => 1,
        "department" => 2,
        "suspended" => 3,
        _ => 4,
    };

    private sealed record Set(string Value, long Revision, long Reading, DateOnly Effective);

    private sealed class Decision
    {
        public string? DocumentNumber { get; init; }

        public string Title { get; init; } = "";

        public long Decided { get; init; }

        public long Recorded { get; init; }

        public string Actor { get; init; } = "";
    }
}
