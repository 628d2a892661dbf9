namespace PowerCatalog.ReadModels.Comparing;

/// <summary>The powers of two governments, each beside the other's.</summary>
/// <param name="Pairs">By the first's code, then those that the second alone holds, by its code.</param>
public sealed record GovernmentComparison(IReadOnlyList<HeldPair> Pairs)
{
    /// <summary>How many there are of each kind.</summary>
    public IReadOnlyDictionary<HeldKind, int> Counts { get; } =
        Enum.GetValues<HeldKind>().ToDictionary(kind => kind, kind => Pairs.Count(pair => pair.Kind == kind));
}
