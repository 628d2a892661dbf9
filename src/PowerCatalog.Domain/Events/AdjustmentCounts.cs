namespace PowerCatalog.Domain.Events;

/// <summary>
/// The counts of an adjustment, each power counted once. Powers (行政权力) and services (公共服务) are counted separately, since 增加、减少、变更 in annual
/// reports refer to powers.
/// </summary>
/// <param name="Added">增加: powers added (项).</param>
/// <param name="Removed">减少: powers removed (项).</param>
/// <param name="PowersChanged">变更: powers with an element changed (项).</param>
/// <param name="ElementChanges">变更要素: places, that is, pairs of power and element (处).</param>
/// <param name="EditorialChanges">How many of the places are editorial.</param>
/// <param name="ServicesAdded">Services added.</param>
/// <param name="ServicesRemoved">Services removed.</param>
/// <param name="ServicesChanged">Services with an element changed.</param>
/// <param name="ServiceElementChanges">Places changed in services.</param>
/// <param name="Transferred">划转: items moved to another department.</param>
/// <param name="Delegated">赋权、下放: items delegated, to whatever receiver.</param>
/// <param name="Recalled">收回: items recalled.</param>
/// <param name="Suspended">暂停: items suspended.</param>
/// <param name="Resumed">恢复: items resumed.</param>
public sealed record AdjustmentCounts(
    int Added,
    int Removed,
    int PowersChanged,
    int ElementChanges,
    int EditorialChanges,
    int ServicesAdded,
    int ServicesRemoved,
    int ServicesChanged,
    int ServiceElementChanges,
    int Transferred,
    int Delegated,
    int Recalled,
    int Suspended,
    int Resumed);
