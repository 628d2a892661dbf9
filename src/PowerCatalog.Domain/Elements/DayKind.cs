namespace PowerCatalog.Domain.Elements;

/// <summary>The kind of days in which a limit is counted.</summary>
public enum DayKind
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>自然日: every day.</summary>
    Natural,

    /// <summary>The law sets no limit (无), or the matter is done at once (即办): no days to count.</summary>
    None,
}
