namespace PowerCatalog.ReadModels.Comparing;

/// <summary>Two departments or two townships through one lens.</summary>
/// <param name="OnlyFirst">What the first has alone.</param>
/// <param name="OnlySecond">What the second has alone.</param>
/// <param name="Different">
/// What both have, in what is different: of departments, powers of the same name; of townships, the same power.
/// </param>
/// <param name="Same">How many both have alike.</param>
public sealed record SideBySide(
    IReadOnlyList<ComparedPower> OnlyFirst, IReadOnlyList<ComparedPower> OnlySecond, IReadOnlyList<ChangedPlace> Different, long Same);
