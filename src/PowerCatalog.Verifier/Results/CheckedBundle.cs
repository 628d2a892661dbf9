namespace PowerCatalog.Verifier.Results;

/// <summary>What the check of a bundle found.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Refusal">What is wrong and where; null where nothing is.</param>
/// <param name="Proof">What is proven; null where the bundle is refused.</param>
public sealed record CheckedBundle(Outcome Outcome, Words? Refusal, Proof? Proof);

/// <summary>How a check ends; the number is what the program exits with.</summary>
public enum Outcome
{
    /// <summary>Proven, and a signature is of a key that was given.</summary>
    Proven = 0,
    /// <summary>Something is wrong.</summary>
    Refused = 1,
    /// <summary>Proven except for the key: none was given.</summary>
    NotTrusted = 3,
}
