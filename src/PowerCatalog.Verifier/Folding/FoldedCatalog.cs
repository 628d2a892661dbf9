namespace PowerCatalog.Verifier.Folding;

/// <summary>What the events of a bundle say of a day.</summary>
internal sealed class FoldedCatalog
{
    private readonly ILookup<string, Happened> _facts;
    private readonly ILookup<string, Happened> _decisions;
    private readonly Dictionary<string, FoldedBody?> _bodies = [];

    public FoldedCatalog(IReadOnlyList<LoggedEvent> events, DateOnly day)
    {
        Day = day;
        _facts = Readings.On(day, KnownFacts.Of(events)).ToLookup(fact => fact.About);
        _decisions = events.Select(item => item.Happened).Where(happened => happened.Name == EventNames.AdjustmentPromulgated)
            .ToLookup(happened => happened.Adjustment);
    }

    public DateOnly Day { get; }

    public IEnumerable<string> Powers => _facts.Select(facts => facts.Key)
        .Where(key => key.StartsWith("power/", StringComparison.Ordinal)).Select(key => key["power/".Length..]);

    public FoldedPower Power(string code) => FoldedPower.Of(_facts[$"power/{code}"]);
    public FoldedBody? Department(string code) => Body($"department/{code}");
    public FoldedBody? Township(string code) => Body($"township/{code}");
    public Happened? Decision(string adjustment) => _decisions[adjustment].LastOrDefault();

    // Many powers are of one department: it is folded once.
    private FoldedBody? Body(string key)
    {
        if (!_bodies.TryGetValue(key, out var body)) _bodies.Add(key, body = FoldedBody.Of(_facts[key]));
        return body;
    }
}

/// <summary>A department or township, folded from its facts.</summary>
internal sealed record FoldedBody(string Name, string? County, bool IsOpen)
{
    public static FoldedBody? Of(IEnumerable<Happened> facts) => facts.Aggregate((FoldedBody?)null, Next);

    private static FoldedBody? Next(FoldedBody? body, Happened fact) => fact.Name switch
    {
        "DepartmentRegistered" => new FoldedBody(fact.Data["name"].Text, null, true),
        "TownshipRegistered" => new FoldedBody(fact.Data["name"].Text, fact.Data["county"].Text, true),
        "DepartmentRenamed" or "TownshipRenamed" => body is null ? null : body with { Name = fact.Data["name"].Text },
        _ => body is null ? null : body with { IsOpen = false },
    };
}
