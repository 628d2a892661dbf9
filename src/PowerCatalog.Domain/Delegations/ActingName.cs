namespace PowerCatalog.Domain.Delegations;

/// <summary>In whose name a township acts.</summary>
public enum ActingName
{
    /// <summary>The township's own.</summary>
    Township,

    /// <summary>The department's.</summary>
    Department,
}
