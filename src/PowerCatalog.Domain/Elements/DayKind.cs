namespace PowerCatalog.Domain.Elements;

/// <summary>The kind of days in which a limit is counted.</summary>
public enum DayKind
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>自然日: every day.</summary>
    Natural,

    /// <summary>日 or 天 without a kind: what they mean depends on the category of the power.</summary>
    Unstated,

    /// <summary>即办: the matter is done at once.</summary>
    AtOnce,

    /// <summary>无: there is no limit.</summary>
    None,
}
