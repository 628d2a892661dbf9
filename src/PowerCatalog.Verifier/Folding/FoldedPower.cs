namespace PowerCatalog.Verifier.Folding;

/// <summary>A power, folded from its facts.</summary>
internal sealed class FoldedPower
{
    private readonly Dictionary<string, Delegation> _delegations = [];
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

    private void Take(Happened fact)
    {
        if (fact.Name == "PowerAdded") Add(fact);
        else if (fact.Name == "DelegationRecalled") End(fact.Receivers.Select(receiver => receiver.Key), fact.Effective);
        else if (fact.Name == "PowerRemoved") Remove(fact);
        else if (IsListed) Change(fact);
    }

    private void Add(Happened fact)
    {
        (IsListed, IsSuspended, Since) = (true, false, fact.Effective);
        (Department, Category, Name) = (fact.Data["department"].Text, fact.Data["category"].Text, fact.Data["name"].Text);
        Elements = fact.Data["elements"].Members.ToDictionary(member => member.Name, member => member.Value.Text);
    }

    private void Remove(Happened fact)
    {
        IsListed = false;
        End(_delegations.Keys, fact.Effective);
    }

    private void Change(Happened fact)
    {
        if (fact.Name == "PowerTransferred") Department = fact.Data["toDepartment"].Text;
        else if (fact.Name == "PowerDelegated") Delegate(fact, fact.Data["terms"].Optional("until")?.Day);
        else if (fact.Name is "PowerSuspended" or "PowerResumed") IsSuspended = fact.Name == "PowerSuspended";
        else foreach (var change in fact.Data["changes"].Items) Set(change["element"].Text, change.Optional("to")?.Text);
    }

    private void Delegate(Happened fact, DateOnly? until)
    {
        foreach (var receiver in fact.Receivers) _delegations[receiver.Key] = new Delegation(receiver, fact, until);
    }

    private void Set(string element, string? to)
    {
        if (element == "name") Name = to ?? Name;
        else if (element == "category") Category = to ?? Category;
        else if (to is null) Elements.Remove(element);
        else Elements[element] = to;
    }

    private void End(IEnumerable<string> receivers, DateOnly day)
    {
        foreach (var key in receivers.ToList())
        {
            if (_delegations.TryGetValue(key, out var delegation)) _delegations[key] = delegation.EndedOn(day);
        }
    }
}

/// <summary>The newest delegation of a power to a receiver; all before it have ended by the day on which it began.</summary>
/// <param name="End">The first day on which it does not hold; null where it has no end.</param>
internal sealed record Delegation(Receiver Receiver, Happened By, DateOnly? End)
{
    public bool HoldsOn(DateOnly day) => End is null || day < End;
    public Delegation EndedOn(DateOnly day) => HoldsOn(day) ? this with { End = day } : this;
}
