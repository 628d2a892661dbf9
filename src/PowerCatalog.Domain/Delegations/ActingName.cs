namespace PowerCatalog.Domain.Delegations;

/// <summary>In whose name a receiver acts.</summary>
public enum ActingName
{
    /// <summary>The receiver's own.</summary>
    Receiver,

    /// <summary>The department's.</summary>
    Department,
}
