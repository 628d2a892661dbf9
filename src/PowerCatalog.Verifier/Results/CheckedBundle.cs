namespace PowerCatalog.Verifier.Results;

/// <summary>What the check of a bundle found.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Refusal">What is wrong and where; null where nothing is.</param>
/// <param name="Proof">What is proven; null where the bundle is refused.</param>
public sealed record CheckedBundle(Outcome Outcome, Words? Refusal, Proof? Proof);
