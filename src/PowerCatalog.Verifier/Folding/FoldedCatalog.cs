using PowerCatalog.Verifier.Events;
using PowerCatalog.Verifier.Log;

namespace PowerCatalog.Verifier.Folding;

/// <summary>What the events of a bundle say of a day.</summary>
internal sealed class FoldedCatalog
{
    private readonly ILookup<string, Happened> _facts;
    private readonly Dictionary<string, Happened> _decisions = [];

    /// <summary>From the events, by revision.</summary>
    public FoldedCatalog(IReadOnlyList<LoggedEvent> events, DateOnly day)
    {
        Day = day;
        _facts = Readings.On(day, KnownFacts.Of(events)).ToLookup(fact => fact.Fact.About, fact => fact.Fact);
        foreach (var item in events.Where(item => item.Happened.Name == EventNames.AdjustmentPromulgated))
            _decisions[item.Happened.Adjustment] = item.Happened;
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The codes of all powers that have a fact.</summary>
    public IEnumerable<string> Powers => _facts.Select(facts => facts.Key)
        .Where(key => key.StartsWith("power/", StringComparison.Ordinal)).Select(key => key["power/".Length..]);

    /// <summary>A power.</summary>
    public FoldedPower Power(string code) => FoldedPower.Of(_facts[$"power/{code}"]);

    /// <summary>A department; null where it is not registered.</summary>
    public FoldedBody? Department(string code) => FoldedBody.Of(_facts[$"department/{code}"]);

    /// <summary>A township; null where it is not registered.</summary>
    public FoldedBody? Township(string code) => FoldedBody.Of(_facts[$"township/{code}"]);

    /// <summary>The promulgation of an adjustment; null where it is not here.</summary>
    public Happened? Decision(string adjustment) => _decisions.GetValueOrDefault(adjustment);
}
