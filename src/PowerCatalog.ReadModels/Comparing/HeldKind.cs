namespace PowerCatalog.ReadModels.Comparing;

/// <summary>What a power is in the comparison of two governments.</summary>
public enum HeldKind
{
    /// <summary>The first alone holds it.</summary>
    OnlyFirst,

    /// <summary>The second alone holds it.</summary>
    OnlySecond,

    /// <summary>Both hold it, with other limits.</summary>
    Different,

    /// <summary>Both hold it, with the same limits.</summary>
    Same,
}
