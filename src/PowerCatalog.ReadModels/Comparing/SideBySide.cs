namespace PowerCatalog.ReadModels.Comparing;

/// <summary>Two departments or two townships through one lens.</summary>
/// <param name="OnlyFirst">Powers that only the first has.</param>
/// <param name="OnlySecond">Powers that only the second has.</param>
/// <param name="Different">
/// Differences in what both have: for departments, powers with the same name; for townships, the same power.
/// </param>
/// <param name="Same">The number of powers without a difference.</param>
public sealed record SideBySide(
    IReadOnlyList<ComparedPower> OnlyFirst, IReadOnlyList<ComparedPower> OnlySecond, IReadOnlyList<ChangedPlace> Different, long Same);
