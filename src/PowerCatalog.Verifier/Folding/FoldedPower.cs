namespace PowerCatalog.Verifier.Folding;

/// <summary>A power, folded from its facts.</summary>
internal sealed class FoldedPower
{
    private static readonly IReadOnlyList<string> Categories =
    [
        "permit", "penalty", "coercion", "levy", "benefit", "inspection", "confirmation", "reward", "adjudication", "other",
        "publicService",
    ];

    private Dictionary<string, Delegation> _delegations = [];
    public bool IsListed { get; private set; }
    public string Department { get; private set; } = "";
    public string Category { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Dictionary<string, string> Elements { get; private set; } = [];
    public DateOnly Since { get; private set; }
    public bool IsSuspended { get; private set; }
    public IReadOnlyDictionary<string, Delegation> Delegations => _delegations;

    public static FoldedPower Of(IEnumerable<Happened> facts)
    {
        var power = new FoldedPower();
        foreach (var fact in facts) power.Take(fact);
        return power;
    }

    // What ends by the day of a fact that has taken effect holds on no day that is asked for: it is forgotten.
    private void Take(Happened fact)
    {
        if (fact.Name == "PowerAdded") Add(fact);
        else if (fact.Name == "DelegationRecalled") foreach (var receiver in fact.Receivers) _delegations.Remove(receiver.Key);
        else if (fact.Name == "PowerRemoved") (IsListed, _delegations) = (false, []);
        else if (IsListed) Change(fact);
    }

    private void Add(Happened fact)
    {
        (IsListed, IsSuspended, Since) = (true, false, fact.Effective);
        (Department, Category, Name) = (fact.Data["department"].Text, fact.Data["category"].Text, fact.Data["name"].Text);
        Elements = fact.Data["elements"].Members.ToDictionary(member => member.Name, member => member.Value.Text);
    }

    private void Change(Happened fact)
    {
        if (fact.Name == "PowerTransferred") Department = fact.Data["toDepartment"].Text;
        else if (fact.Name is "PowerSuspended" or "PowerResumed") IsSuspended = fact.Name == "PowerSuspended";
        else if (fact.Name == "PowerDelegated") foreach (var one in fact.Receivers) _delegations[one.Key] = new Delegation(one, fact);
        else foreach (var change in fact.Data["changes"].Items) Set(change["element"].Text, change.Optional("to")?.Text);
    }

    private void Set(string element, string? to)
    {
        if (element == "name") Name = to ?? Name;
        else if (element == "category") Category = to is not null && Categories.Contains(to) ? to : Category;
        else if (to is null) Elements.Remove(element);
        else Elements[element] = to;
    }
}

/// <summary>The newest delegation of a power to a receiver; all before it have ended by the day on which it began.</summary>
internal sealed record Delegation(Receiver Receiver, Happened By)
{
    private readonly DateOnly? _end = By.Data["terms"].Optional("until")?.Day;
    public bool HoldsOn(DateOnly day) => _end is null || day < _end;
}
