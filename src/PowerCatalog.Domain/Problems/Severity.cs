namespace PowerCatalog.Domain.Problems;

/// <summary>Whether a problem stops the recording.</summary>
public enum Severity
{
    /// <summary>Nothing is recorded while there is one.</summary>
    Error,

    /// <summary>Worth a look; recording goes on.</summary>
    Warning,
}
