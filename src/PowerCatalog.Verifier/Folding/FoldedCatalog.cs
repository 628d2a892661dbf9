namespace PowerCatalog.Verifier.Folding;

/// <summary>What the events of a bundle say of a day.</summary>
internal sealed class FoldedCatalog
{
    private readonly ILookup<string, Happened> _facts;
    private readonly Dictionary<string, Happened> _decisions = [];

    public FoldedCatalog(IReadOnlyList<LoggedEvent> events, DateOnly day)
    {
        Day = day;
        _facts = Readings.On(day, KnownFacts.Of(events)).ToLookup(fact => fact.Fact.About, fact => fact.Fact);
        foreach (var item in events.Where(item => item.Happened.Name == EventNames.AdjustmentPromulgated))
            _decisions[item.Happened.Adjustment] = item.Happened;
    }

    public DateOnly Day { get; }

    public IEnumerable<string> Powers => _facts.Select(facts => facts.Key)
        .Where(key => key.StartsWith("power/", StringComparison.Ordinal)).Select(key => key["power/".Length..]);

    public FoldedPower Power(string code) => FoldedPower.Of(_facts[$"power/{code}"]);

    public FoldedBody? Department(string code) => FoldedBody.Of(_facts[$"department/{code}"]);

    public FoldedBody? Township(string code) => FoldedBody.Of(_facts[$"township/{code}"]);

    public Happened? Decision(string adjustment) => _decisions.GetValueOrDefault(adjustment);
}
