using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Adjustments that are checked and not recorded: a preview of what comes after them is answered as if they were. Each fact has the place
/// behind the catalog's head at which recording the adjustments in their order puts it, so that it is corrected by that revision.
/// </summary>
public sealed class PendingFacts
{
    /// <summary>No facts.</summary>
    public static readonly PendingFacts None = new();

    private readonly Dictionary<PowerCode, List<Recorded<Fact>>> _byPower = [];
    private readonly Dictionary<string, List<Recorded<Fact>>> _byBody = [];
    private readonly Dictionary<long, Fact> _subjects = [];
    private readonly List<Recorded<AdjustmentAnnulled>> _annulments = [];
    private readonly List<(long Place, Particulars Particulars)> _adjustments = [];
    private readonly Dictionary<string, HashSet<PowerCode>> _named = [];
    private readonly Dictionary<DepartmentCode, HashSet<PowerCode>> _holdings = [];
    private readonly Dictionary<TownshipCode, HashSet<PowerCode>> _delegated = [];
    private readonly Dictionary<PowerCode, PowerCode> _aliases = [];
    private readonly Dictionary<string, Fact> _bodies = [];
    private readonly List<Assessment> _assessments = [];
    private long _last;

    /// <summary>The particulars of the adjustments, in their order.</summary>
    public IEnumerable<Particulars> Adjustments => _adjustments.Select(adjustment => adjustment.Particulars);

    /// <summary>For each department and township that they say something of, a fact about it.</summary>
    public IReadOnlyCollection<Fact> Bodies => _bodies.Values;

    /// <summary>The facts about the power, department or township of a fact, and the corrections of them.</summary>
    /// <param name="subject">The fact.</param>
    /// <param name="head">The catalog's revision.</param>
    public IEnumerable<Recorded<Fact>> About(Fact subject, long head) => Behind(
        head, subject is PowerFact power ? _byPower.GetValueOrDefault(power.Power) : _byBody.GetValueOrDefault(KeyOf(subject)));

    /// <summary>The facts of a power, and the corrections of them.</summary>
    /// <param name="power">The power.</param>
    /// <param name="head">The catalog's revision.</param>
    public IEnumerable<Recorded<Fact>> Of(PowerCode power, long head) => Behind(head, _byPower.GetValueOrDefault(power));

    /// <summary>The annulments.</summary>
    /// <param name="head">The catalog's revision.</param>
    public IEnumerable<Recorded<AdjustmentAnnulled>> Annulments(long head) =>
        _annulments.Select(annulment => new Recorded<AdjustmentAnnulled>(head + annulment.Revision, annulment.Fact));

    /// <summary>The fact at a revision, or the fact that a correction at it corrects; null where there is none.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="head">The catalog's revision.</param>
    public Fact? SubjectAt(long revision, long head) => _subjects.GetValueOrDefault(revision - head);

    /// <summary>The adjustment that a document number as written, or a revision, names; null where there is none.</summary>
    /// <param name="name">What names it.</param>
    /// <param name="head">The catalog's revision.</param>
    /// <param name="annulments">All annulments known, those of <see cref="Annulments"/> among them.</param>
    public AnnulmentTarget? Target(string name, long head, Annulments annulments)
    {
        var number = DocumentNumber.Parse(name).Normal;
        foreach (var (place, particulars) in _adjustments)
        {
            if (particulars.DocumentNumber?.Normal != number && $"{head + place}" != name) continue;
            return new AnnulmentTarget(
                particulars.Adjustment, head + place, particulars.Opening, particulars.Title, particulars.Effective,
                annulments.IsAnnulled(particulars.Adjustment));
        }

        return null;
    }

    /// <summary>The zones to which they delegate something, as they write them.</summary>
    public IEnumerable<string> Zones => _byPower.Values.SelectMany(facts => facts).Select(recorded => recorded.Fact)
        .OfType<PowerDelegated>().SelectMany(given => given.Receivers)
        .Where(receiver => receiver.Kind == ReceiverKind.Zone).Select(zone => zone.Name!).Distinct();

    /// <summary>The powers to which they give a name (<see cref="TextKey.OfName"/>).</summary>
    public IReadOnlyCollection<PowerCode> Named(string name) => _named.GetValueOrDefault(name) ?? [];

    /// <summary>The powers that they give to a department.</summary>
    public IReadOnlyCollection<PowerCode> Holdings(DepartmentCode department) => _holdings.GetValueOrDefault(department) ?? [];

    /// <summary>The powers that they delegate to a township.</summary>
    public IReadOnlyCollection<PowerCode> Delegated(TownshipCode township) => _delegated.GetValueOrDefault(township) ?? [];

    /// <summary>The greatest number of the provisional codes of a catalog in them; 0 where there is none.</summary>
    public long LastProvisional(DivisionCode division) =>
        _byPower.Keys.Max(power => ProvisionalCode.NumberOf(division, power)) ?? 0;

    /// <summary>The power with a provisional code to which they give a code; null where they give it to none.</summary>
    public PowerCode? Alias(PowerCode code) => _aliases.TryGetValue(code, out var power) ? power : null;

    /// <summary>Adds the next adjustment, which was found sound: it is promulgated, its facts follow, and it is completed.</summary>
    public void Add(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        _assessments.Add(assessment);
        _last++;
        foreach (var fact in assessment.Facts)
        {
            var recorded = new Recorded<Fact>(++_last, fact);
            if (fact is AdjustmentAnnulled annulled) _annulments.Add(new Recorded<AdjustmentAnnulled>(_last, annulled));
            else Add(recorded, fact is FactCorrected corrected ? assessment.Corrected[corrected.Corrects] : fact);
        }

        _adjustments.Add((++_last, assessment.Particulars!));
    }

    /// <summary>The same adjustments with one more after them, which was found sound; this one stays as it is.</summary>
    public PendingFacts Then(Assessment assessment)
    {
        var more = new PendingFacts();
        foreach (var earlier in _assessments) more.Add(earlier);
        more.Add(assessment);
        return more;
    }

    // A correction is about what the fact is about that it corrects.
    private void Add(Recorded<Fact> recorded, Fact subject)
    {
        _subjects.Add(recorded.Revision, subject);
        if (subject is PowerFact power)
        {
            AddTo(_byPower, power.Power, recorded);
            if ((recorded.Fact is FactCorrected corrected ? corrected.Reading : recorded.Fact) is PowerFact read) Note(read);
            return;
        }

        AddTo(_byBody, KeyOf(subject), recorded);
        _bodies.TryAdd(KeyOf(subject), subject);
    }

    private void Note(PowerFact fact)
    {
        switch (fact)
        {
            case PowerAdded added:
                AddTo(_named, TextKey.OfName(added.Name), fact.Power);
                AddTo(_holdings, added.Department, fact.Power);
                foreach (var element in added.Elements) Alias(fact.Power, element.Key, element.Value);
                break;
            case PowerTransferred transferred:
                AddTo(_holdings, transferred.ToDepartment, fact.Power);
                break;
            case PowerDelegated delegated:
                foreach (var township in Receiver.TownshipsIn(delegated.Receivers)) AddTo(_delegated, township, fact.Power);
                break;
            case PowerElementsChanged changed:
                foreach (var change in changed.Changes) Note(fact.Power, change);
                break;
        }
    }

    private void Note(PowerCode power, ElementChange change)
    {
        if (change.Element == CoreElements.Name && change.To is { } name) AddTo(_named, TextKey.OfName(name), power);
        Alias(power, change.Element, change.To);
    }

    private void Alias(PowerCode power, string element, string? given)
    {
        if (ProvisionalCode.Is(power) && element is "baseCode" or "implementationCode" && PowerCode.TryRead(given, out var code))
            _aliases.TryAdd(code, power);
    }

    private static IEnumerable<Recorded<Fact>> Behind(long head, List<Recorded<Fact>>? facts) =>
        (facts ?? []).Select(fact => new Recorded<Fact>(head + fact.Revision, fact.Fact));

    // A department and a township may have the same code.
    private static string KeyOf(Fact body) => $"{(body is DepartmentFact ? 'd' : 't')}{EffectiveFacts.SubjectOf(body)}";

    private static void AddTo<TKey, TItem, TItems>(Dictionary<TKey, TItems> all, TKey key, TItem item)
        where TKey : notnull
        where TItems : ICollection<TItem>, new()
    {
        if (!all.TryGetValue(key, out var items)) all.Add(key, items = new TItems());
        items.Add(item);
    }
}
