namespace PowerCatalog.Domain.Adjustments;

/// <summary>What a draft is.</summary>
public enum DraftKind
{
    /// <summary>Adds to, removes from and changes a list that is open.</summary>
    Adjustment,

    /// <summary>A whole list, which opens a catalog.</summary>
    List,
}
