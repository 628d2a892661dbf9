namespace PowerCatalog.Domain.Laws.Following;

/// <summary>What was done about a power that rests on a document of an entry.</summary>
public enum TouchedStatus
{
    /// <summary>待处理.</summary>
    Open,

    /// <summary>已调整.</summary>
    Adjusted,

    /// <summary>已减少: no longer on the list.</summary>
    Removed,

    /// <summary>确认不受影响.</summary>
    Unaffected,
}
