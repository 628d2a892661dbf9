namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>What one adjustment brought, or what came by itself on one day.</summary>
/// <param name="Ended">The day on which it came by itself; null where an adjustment brought it.</param>
/// <param name="Items">The first of them, at least one.</param>
/// <param name="Total">How many there are.</param>
public sealed record NewsEntry(DateOnly? Ended, IReadOnlyList<Occurrence> Items, int Total)
{
    /// <summary>When it became news: when the adjustment was recorded, or when the day began.</summary>
    public DateTimeOffset Since => Ended is { } day
        ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Domain.Time.CatalogTime.Offset)
        : Items[0].Recorded;
}
