namespace PowerCatalog.Domain.Elements;

/// <summary>In which days a limit counts.</summary>
public enum DayKind
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>自然日: every day.</summary>
    Natural,

    /// <summary>The law sets no limit (无), or the matter is done at once (即办): no days to count.</summary>
    None,
}
