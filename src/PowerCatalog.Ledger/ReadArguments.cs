namespace PowerCatalog.Ledger;

/// <summary>What every engine demands of a read or a subscription, so that all refuse the same mistakes.</summary>
public static class ReadArguments
{
    /// <summary>Checks the arguments of a read of one stream.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The revision is negative, or the count is below 1.</exception>
    public static void CheckStream(long from, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
    }

    /// <summary>Checks the arguments of a read of all streams.</summary>
    /// <exception cref="ArgumentException">The position is negative, there is no prefix, or the count is below 1.</exception>
    public static void CheckAll(Position after, string prefix, long count)
    {
        CheckSubscription(after, prefix);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
    }

    /// <summary>Checks the arguments of a subscription.</summary>
    /// <exception cref="ArgumentException">The position is negative, or there is no prefix.</exception>
    public static void CheckSubscription(Position after, string prefix)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after.Value, nameof(after));
        ArgumentNullException.ThrowIfNull(prefix);
    }
}
