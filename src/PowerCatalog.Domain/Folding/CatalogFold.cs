using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Folding;

/// <summary>A catalog on a day as known at a revision.</summary>
/// <param name="Powers">What is on the list, by code.</param>
/// <param name="Delegations">Who exercises what: the power, the period and the terms, by power and township.</param>
/// <param name="Departments">All departments registered by that day.</param>
/// <param name="Townships">All townships registered by that day.</param>
/// <param name="Warnings">Facts that do not fit.</param>
public sealed record CatalogState(
    IReadOnlyDictionary<PowerCode, PowerState> Powers,
    IReadOnlyList<(PowerCode Power, DelegationPeriod Period)> Delegations,
    IReadOnlyDictionary<DepartmentCode, BodyPeriod> Departments,
    IReadOnlyDictionary<TownshipCode, BodyPeriod> Townships,
    IReadOnlyList<FoldWarning> Warnings);

/// <summary>
/// The plain definition of what a catalog says, from its events alone: the oracle that the read models are held against, and what
/// <c>replay</c> runs. It holds every fact in memory and folds each power by itself; nothing is clever here on purpose.
/// </summary>
public sealed class CatalogFold
{
    private readonly Dictionary<PowerCode, List<Recorded<PowerFact>>> _powers = [];
    private readonly Dictionary<DepartmentCode, List<Recorded<DepartmentFact>>> _departments = [];
    private readonly Dictionary<TownshipCode, List<Recorded<TownshipFact>>> _townships = [];
    private readonly List<Recorded<Fact>> _open = [];

    /// <summary>The revision of the last adjustment that is complete (or of the opening event); -1 before any event.</summary>
    public long Known { get; private set; } = -1;

    /// <summary>
    /// Takes the next event of the stream. Facts wait until their adjustment is complete: nothing of an adjustment is visible before.
    /// </summary>
    public void Take(long revision, CatalogEvent happened)
    {
        switch (happened)
        {
            case CatalogOpened:
                Known = revision;
                break;
            case AdjustmentPromulgated:
                _open.Clear();
                break;
            case AdjustmentCompleted:
                foreach (var fact in _open) Keep(fact);
                _open.Clear();
                Known = revision;
                break;
            case Fact fact:
                _open.Add(new Recorded<Fact>(revision, fact));
                break;
            default:
                throw new NotSupportedException($"No fold for {happened.GetType().Name}.");
        }
    }

    /// <summary>The catalog on a day, by the facts taken so far.</summary>
    public CatalogState On(DateOnly date)
    {
        var warnings = new List<FoldWarning>();
        var powers = new Dictionary<PowerCode, PowerState>();
        var delegations = new List<(PowerCode, DelegationPeriod)>();
        foreach (var (code, facts) in _powers)
        {
            var history = PowerHistory.Of(facts.Where(fact => fact.Fact.Effective <= date));
            warnings.AddRange(history.Warnings);
            if (history.On(date) is { } state) powers.Add(code, state);
            delegations.AddRange(history.Delegations.Where(period => period.To is null || date < period.To).Select(period => (code, period)));
        }

        return new CatalogState(powers, delegations, Bodies(_departments, date, warnings), Bodies(_townships, date, warnings), warnings);
    }

    /// <summary>All that is known of one power.</summary>
    public PowerHistory HistoryOf(PowerCode power) => _powers.TryGetValue(power, out var facts) ? PowerHistory.Of(facts) : PowerHistory.Empty;

    private static Dictionary<TKey, BodyPeriod> Bodies<TKey, TFact>(
        Dictionary<TKey, List<Recorded<TFact>>> facts, DateOnly date, List<FoldWarning> warnings)
        where TKey : notnull where TFact : Fact
    {
        var bodies = new Dictionary<TKey, BodyPeriod>();
        foreach (var (code, recorded) in facts)
        {
            var history = BodyHistory.Of(recorded.Where(fact => fact.Fact.Effective <= date));
            warnings.AddRange(history.Warnings);
            if (history.On(date) is { } period) bodies.Add(code, period);
        }

        return bodies;
    }

    private void Keep(Recorded<Fact> recorded)
    {
        switch (recorded.Fact)
        {
            case PowerFact fact:
                Keep(_powers, fact.Power, recorded.Revision, fact);
                break;
            case DepartmentFact fact:
                Keep(_departments, fact.Department, recorded.Revision, fact);
                break;
            case TownshipFact fact:
                Keep(_townships, fact.Township, recorded.Revision, fact);
                break;
            default:
                throw new NotSupportedException($"No fold for {recorded.Fact.GetType().Name}.");
        }
    }

    private static void Keep<TKey, TFact>(Dictionary<TKey, List<Recorded<TFact>>> facts, TKey key, long revision, TFact fact)
        where TKey : notnull where TFact : Fact
    {
        if (!facts.TryGetValue(key, out var list)) facts.Add(key, list = []);
        list.Add(new Recorded<TFact>(revision, fact));
    }
}
