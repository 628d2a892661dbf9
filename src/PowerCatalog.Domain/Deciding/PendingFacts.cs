using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The facts of adjustments that are checked and not recorded: a preview of what comes after them is answered as if they were, in their
/// order after all that is recorded.
/// </summary>
public sealed class PendingFacts
{
    // Beyond every revision that a ledger reaches.
    private const long FirstRevision = long.MaxValue / 2;

    /// <summary>No facts.</summary>
    public static readonly PendingFacts None = new();

    private readonly Dictionary<PowerCode, List<Recorded<Fact>>> _byPower = [];
    private readonly Dictionary<string, HashSet<PowerCode>> _named = [];
    private readonly Dictionary<DepartmentCode, HashSet<PowerCode>> _holdings = [];
    private readonly Dictionary<PowerCode, PowerCode> _aliases = [];
    private readonly List<Recorded<Fact>> _bodies = [];
    private long _next = FirstRevision;

    /// <summary>The facts of departments and townships.</summary>
    public IReadOnlyList<Recorded<Fact>> Bodies => _bodies;

    /// <summary>The facts of a power.</summary>
    public IReadOnlyList<Recorded<Fact>> Of(PowerCode power) => _byPower.GetValueOrDefault(power) ?? [];

    /// <summary>The powers to which they give a name (<see cref="TextKey.OfName"/>).</summary>
    public IReadOnlyCollection<PowerCode> Named(string name) => _named.GetValueOrDefault(name) ?? [];

    /// <summary>The powers that they give to a department.</summary>
    public IReadOnlyCollection<PowerCode> Holdings(DepartmentCode department) => _holdings.GetValueOrDefault(department) ?? [];

    /// <summary>The greatest number of the provisional codes of a catalog in them; 0 where there is none.</summary>
    public long LastProvisional(DivisionCode division) =>
        _byPower.Keys.Max(power => ProvisionalCode.NumberOf(division, power)) ?? 0;

    /// <summary>The power with a provisional code to which they give a code; null where they give it to none.</summary>
    public PowerCode? Alias(PowerCode code) => _aliases.TryGetValue(code, out var power) ? power : null;

    /// <summary>
    /// Adds the facts of the next adjustment; false where it corrects or annuls what is recorded, which is then left as it is recorded.
    /// </summary>
    public bool Add(IEnumerable<Fact> facts)
    {
        var whole = true;
        foreach (var fact in facts)
        {
            var recorded = new Recorded<Fact>(_next++, fact);
            if (fact is PowerFact of) Add(recorded, of);
            else if (fact is DepartmentFact or TownshipFact) _bodies.Add(recorded);
            else whole = false;
        }

        return whole;
    }

    private void Add(Recorded<Fact> recorded, PowerFact fact)
    {
        AddTo(_byPower, fact.Power, recorded);
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

    private static void AddTo<TKey, TItem, TItems>(Dictionary<TKey, TItems> all, TKey key, TItem item)
        where TKey : notnull
        where TItems : ICollection<TItem>, new()
    {
        if (!all.TryGetValue(key, out var items)) all.Add(key, items = new TItems());
        items.Add(item);
    }
}
