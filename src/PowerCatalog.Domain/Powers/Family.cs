namespace PowerCatalog.Domain.Powers;

/// <summary>Whether an item of the list is a power or a service (优化营商环境条例 第三十五条: 政务服务事项 are both).</summary>
public enum Family
{
    /// <summary>行政权力.</summary>
    Power,

    /// <summary>公共服务.</summary>
    Service,
}
