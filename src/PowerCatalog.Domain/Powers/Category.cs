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

    /// <summary>公共服务: on the same list, but not a power.</summary>
    PublicService,
}
