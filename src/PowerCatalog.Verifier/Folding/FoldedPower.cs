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
        if (fact.Name == EventNames.PowerAdded) Add(fact);
        else if (fact.Name == EventNames.PowerRemoved) Remove(fact);
        else if (fact.Name == EventNames.DelegationRecalled) End(fact.Receivers.Select(receiver => receiver.Key), fact.Effective);
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
        switch (fact.Name)
        {
            case EventNames.PowerElementsChanged:
                foreach (var change in fact.Data["changes"].Items) Set(change["element"].Text, change.Optional("to"));
                break;
            case EventNames.PowerTransferred:
                Department = fact.Data["toDepartment"].Text;
                break;
            case EventNames.PowerSuspended or EventNames.PowerResumed:
                IsSuspended = fact.Name == EventNames.PowerSuspended;
                break;
            case EventNames.PowerDelegated:
                var until = fact.Data["terms"].Optional("until")?.Day;
                foreach (var receiver in fact.Receivers) _delegations[receiver.Key] = new Delegation(receiver, fact, until);
                break;
        }
    }

    private void Set(string element, Node? to)
    {
        switch (element)
        {
            case "name":
                Name = to?.Text ?? Name;
                break;
            case "category":
                Category = to?.Text ?? Category;
                break;
            default:
                if (to is null) Elements.Remove(element);
                else Elements[element] = to.Text;
                break;
        }
    }

    private void End(IEnumerable<string> receivers, DateOnly day)
    {
        foreach (var key in receivers.ToList())
        {
            if (_delegations.TryGetValue(key, out var delegation)) _delegations[key] = delegation.EndedOn(day);
        }
    }
}
