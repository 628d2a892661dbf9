namespace PowerCatalog.Verifier.Results;

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
