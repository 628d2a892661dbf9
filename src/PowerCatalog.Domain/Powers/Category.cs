namespace PowerCatalog.Domain.Powers;

/// <summary>职权类型: the ten categories of administrative powers, and public services beside them.</summary>
public enum Category
{
    /// <summary>行政许可.</summary>
    Permit,

    /// <summary>行政处罚.</summary>
    Penalty,

    /// <summary>行政强制.</summary>
    Coercion,

    /// <summary>行政征收.</summary>
    Levy,

    /// <summary>行政给付.</summary>
    Benefit,

    /// <summary>行政检查.</summary>
    Inspection,

    /// <summary>行政确认.</summary>
    Confirmation,

    /// <summary>行政奖励.</summary>
    Reward,

    /// <summary>行政裁决.</summary>
    Adjudication,

    /// <summary>其他行政权力.</summary>
    Other,

    /// <summary>公共服务: not a power; on the same list.</summary>
    PublicService,
}

/// <summary>Whether an item of the list is a power or a service (优化营商环境条例 第三十五条: 政务服务事项 are both).</summary>
public enum Family
{
    /// <summary>行政权力.</summary>
    Power,

    /// <summary>公共服务.</summary>
    Service,
}

/// <summary>Which family a category belongs to.</summary>
public static class CategoryFamily
{
    /// <summary>Public services are services; all other categories are powers.</summary>
    public static Family Family(this Category category) => category == Category.PublicService ? Powers.Family.Service : Powers.Family.Power;
}
