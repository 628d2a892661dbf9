namespace PowerCatalog.Benchmarks.Harness;

/// <summary>What came of several rounds.</summary>
internal readonly record struct Spread(double Min, double Median, double Max)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return new Spread(sorted[0], sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1]);
    }

    /// <summary>What nineteen in twenty are at most.</summary>
    public static double P95(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(sorted.Length * 0.95) - 1)];
    }

    public static Spread One(double value) => new(value, value, value);
}

/// <summary>What is held against what: at least so much, or at most.</summary>
/// <param name="Limit">The figure.</param>
/// <param name="AtLeast">Whether more is better.</param>
/// <param name="OfRatio">Whether the ratio is held to it, and not our own figure.</param>
internal sealed record Bound(double Limit, bool AtLeast, bool OfRatio)
{
    public static Bound RatioAtLeast(double limit) => new(limit, AtLeast: true, OfRatio: true);

    public static Bound RatioAtMost(double limit) => new(limit, AtLeast: false, OfRatio: true);

    public static Bound AtMost(double limit) => new(limit, AtLeast: false, OfRatio: false);

    /// <summary>Our own figure that is enough whatever the ratio is; null where the ratio alone counts.</summary>
    public double? OrOurs { get; init; }

    public bool Holds(double value) => AtLeast ? value >= Limit : value <= Limit;

    public bool IsMetBy(Result result) =>
        Holds(OfRatio ? result.Ratio!.Value.Median : result.Ours.Median) || result.Ours.Median >= OrOurs;
}

/// <summary>One line of the table.</summary>
/// <param name="Name">The benchmark, and what part of it.</param>
/// <param name="Unit">Of both figures.</param>
/// <param name="Ours">What the system does.</param>
/// <param name="Plain">What the plain loop does; null where there is none.</param>
/// <param name="Ratio">Ours by plain, round by round; null where there is no plain loop.</param>
/// <param name="Bound">What it is held to; null for a figure that is only shown.</param>
/// <param name="Note">What else is to be known.</param>
internal sealed record Result(string Name, string Unit, Spread Ours, Spread? Plain, Spread? Ratio, Bound? Bound, string Note)
{
    public bool? Met => Bound?.IsMetBy(this);

    /// <summary>A row that could not be measured, which is no bound met.</summary>
    public static Result Failed(string name, string why) =>
        new(name, "", Spread.One(double.NaN), null, null, Bound.AtMost(0), $"failed: {why}");

    public static Result Figure(string name, string unit, Spread ours, string note, Bound? bound = null) =>
        new(name, unit, ours, null, null, bound, note);
}
