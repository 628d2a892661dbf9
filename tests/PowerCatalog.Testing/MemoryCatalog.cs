using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.Testing;

/// <summary>A catalog in memory: its events, and what is known of it by folding them. No ledger, no read model.</summary>
public sealed class MemoryCatalog
{
    /// <summary>The day that a list without a date takes.</summary>
    public static readonly DateOnly Today = new(2021, 7, 1);

    private readonly List<CatalogEvent> _events = [];

    /// <summary>The events in the order recorded.</summary>
    public IReadOnlyList<CatalogEvent> Events => _events;

    /// <summary>A catalog with <paramref name="opening"/> as its list.</summary>
    public static MemoryCatalog Open(DraftBuilder opening)
    {
        var catalog = new MemoryCatalog();
        catalog.Record(opening);
        return catalog;
    }

    /// <summary>What the checks make of a draft.</summary>
    public Decision Decide(DraftBuilder draft) => Decide(draft.Build());

    /// <summary>What the checks make of a draft.</summary>
    public Decision Decide(AdjustmentDraft draft) => Domain.Deciding.Decide.Adjustment(draft, Knowledge(), TestReference.Data, Today);

    /// <summary>Decides and records; the draft has to be sound.</summary>
    public Decision Record(DraftBuilder draft) => Record(draft.Build());

    /// <summary>Decides and records; the draft has to be sound.</summary>
    public Decision Record(AdjustmentDraft draft)
    {
        var decision = Decide(draft);
        if (!decision.IsSound) throw new InvalidOperationException("The draft is refused: " + string.Join("; ", decision.Problems));
        Keep(draft, decision);
        return decision;
    }

    /// <summary>Records what was decided.</summary>
    public void Keep(AdjustmentDraft draft, Decision decision)
    {
        var header = decision.Header!;
        if (_events.Count == 0) _events.Add(new CatalogOpened(draft.Division, draft.Division.Value, header.Authority));
        _events.Add(new AdjustmentPromulgated(
            header.Adjustment, header.Opening, header.DocumentNumber?.Normal, header.DocumentNumber?.Original, header.Title, header.Authority, header.Decided,
            header.Effective, header.Published, decision.Facts.Count, LinesDigest.Of(draft), draft.Source.Sha256, draft.Source.Name, [], header.Remark));
        _events.AddRange(decision.Facts);
        _events.Add(new AdjustmentCompleted(header.Adjustment, decision.Counts));
    }

    /// <summary>The fold of all events, or of the first <paramref name="count"/>.</summary>
    public CatalogFold Fold(int count = int.MaxValue)
    {
        var fold = new CatalogFold();
        for (var revision = 0; revision < Math.Min(count, _events.Count); revision++) fold.Take(revision, _events[revision]);
        return fold;
    }

    /// <summary>All that is known.</summary>
    public CatalogKnowledge Knowledge()
    {
        if (_events.Count == 0) return CatalogKnowledge.Nothing;
        var powers = Of<PowerFact, PowerCode>(fact => fact.Power).ToDictionary(group => group.Key, PowerHistory.Of);
        var departments = Of<DepartmentFact, DepartmentCode>(fact => fact.Department).ToDictionary(group => group.Key, BodyHistory.Of);
        return new CatalogKnowledge(
            true,
            _events.Count - 1,
            powers,
            departments,
            Of<TownshipFact, TownshipCode>(fact => fact.Township).ToDictionary(group => group.Key, BodyHistory.Of),
            departments.Keys.ToDictionary(
                department => department,
                department => (IReadOnlyList<PowerCode>)[.. powers
                    .Where(pair => pair.Value.Periods.Any(period => period.State?.Department == department)).Select(pair => pair.Key).Order()]));
    }

    private IEnumerable<IGrouping<TKey, Recorded<TFact>>> Of<TFact, TKey>(Func<TFact, TKey> key) where TFact : Fact =>
        _events.Select((happened, revision) => (happened, revision)).Where(pair => pair.happened is TFact)
            .Select(pair => new Recorded<TFact>(pair.revision, (TFact)pair.happened)).GroupBy(recorded => key(recorded.Fact));
}
