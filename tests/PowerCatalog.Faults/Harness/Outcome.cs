namespace PowerCatalog.Faults.Harness;

/// <summary>What a scenario did and found.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Faults">How many faults were really put in; none is a scenario that tried nothing.</param>
/// <param name="Figures">What else is worth saying, a phrase each.</param>
/// <param name="Findings">What did not hold.</param>
/// <param name="NotRun">Why it did not run; null where it did.</param>
public sealed record Outcome(
    string Scenario, int Faults, IReadOnlyList<string> Figures, IReadOnlyList<Finding> Findings, string? NotRun = null)
{
    /// <summary>Whether it ran, put faults in, and everything held.</summary>
    public bool Holds => NotRun is null && Faults > 0 && Findings.Count == 0;

    /// <summary>A scenario that this machine cannot run.</summary>
    public static Outcome Without(string scenario, string why) => new(scenario, 0, [], [], why);
}
