using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Folding;

/// <summary>A catalog on a day as known at a revision.</summary>
/// <param name="Powers">The powers on the list, by code.</param>
/// <param name="Delegations">The delegations, by power and receiver.</param>
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
/// Folds a catalog's events one after the other by the plain definition (<see cref="TwoClocks"/>), as <c>replay</c> does. It holds every
/// fact in memory and is deliberately simple.
/// </summary>
public sealed class CatalogFold
{
    private readonly List<Recorded<Fact>> _known = [];
    private readonly List<Recorded<Fact>> _open = [];
    private Dictionary<PowerCode, List<Recorded<Fact>>>? _byPower;
    private Annulments _annulments = Annulments.None;

    /// <summary>The revision of the last adjustment that is complete (or of the opening event); -1 before any event.</summary>
    public long Known { get; private set; } = -1;

    /// <summary>The facts of all complete adjustments, corrections and annulments among them, in the order recorded.</summary>
    public IReadOnlyList<Recorded<Fact>> Facts => _known;

    /// <summary>Takes the next event of the stream. The facts of an adjustment become visible only when it is complete.</summary>
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
                _known.AddRange(_open);
                _open.Clear();
                _byPower = null;
                Known = revision;
                break;
            case SigningKeyRotated:
                break;
            case Fact fact:
                _open.Add(new Recorded<Fact>(revision, fact));
                break;
            default:
                throw new NotSupportedException($"No fold for {happened.GetType().Name}.");
        }
    }

    /// <summary>The catalog on a day, from the events taken so far.</summary>
    public CatalogState On(DateOnly date) => On(date, asRecorded: false, CancellationToken.None);

    /// <summary>The same, or with <paramref name="asRecorded"/> every fact as it was first recorded.</summary>
    /// <param name="date">The day.</param>
    /// <param name="asRecorded">Whether corrections and annulments are left aside.</param>
    /// <param name="cancellation">Stops the fold.</param>
    public CatalogState On(DateOnly date, bool asRecorded, CancellationToken cancellation) =>
        TwoClocks.State(_known, date, asRecorded, cancellation);

    /// <summary>All that is known of one power.</summary>
    public PowerHistory HistoryOf(PowerCode power) => HistoryOf(power, asRecorded: false);

    /// <summary>The same, or with <paramref name="asRecorded"/> every fact as it was first recorded.</summary>
    public PowerHistory HistoryOf(PowerCode power, bool asRecorded)
    {
        if (_byPower is null) (_byPower, _annulments) = (ByPower(), TwoClocks.AnnulmentsIn(_known));
        if (!_byPower.TryGetValue(power, out var facts)) return PowerHistory.Empty;
        return asRecorded ? PowerHistory.AsRecorded(facts) : PowerHistory.Of(facts, _annulments);
    }

    // A correction belongs to the power whose fact it corrects.
    private Dictionary<PowerCode, List<Recorded<Fact>>> ByPower()
    {
        var byPower = new Dictionary<PowerCode, List<Recorded<Fact>>>();
        var powerOf = new Dictionary<long, PowerCode>();
        foreach (var recorded in _known)
        {
            PowerCode? power = recorded.Fact switch
            {
                PowerFact fact => fact.Power,
                FactCorrected corrected when powerOf.TryGetValue(corrected.Corrects, out var corrects) => corrects,
                _ => null,
            };
            if (power is not { } known) continue;
            powerOf.Add(recorded.Revision, known);
            if (!byPower.TryGetValue(known, out var list)) byPower.Add(known, list = []);
            list.Add(recorded);
        }

        return byPower;
    }
}
