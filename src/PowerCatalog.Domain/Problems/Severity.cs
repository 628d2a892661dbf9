namespace PowerCatalog.Domain.Problems;

/// <summary>Whether a problem prevents recording.</summary>
public enum Severity
{
    /// <summary>Nothing is recorded while there is one.</summary>
    Error,

    /// <summary>Does not prevent recording.</summary>
    Warning,
}
