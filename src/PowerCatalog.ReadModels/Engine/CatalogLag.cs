using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>How far read models are behind the catalogs' streams.</summary>
/// <param name="Revisions">How many events of catalogs they do not have; <see cref="Most"/> stands for as many or more.</param>
/// <param name="Since">When the oldest of them was recorded; null where there is none.</param>
public sealed record CatalogLag(int Revisions, DateTimeOffset? Since)
{
    /// <summary>The most that are counted: who is further behind is rebuilding.</summary>
    public const int Most = 10_000;

    /// <summary>Not behind at all.</summary>
    public static CatalogLag None { get; } = new(0, null);

    /// <summary>Counts from the read models' checkpoint on; costs as much as there is to count, which is nothing as a rule.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async ValueTask<CatalogLag> OfAsync(ILedger ledger, ProjectionStatus status, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(status);
        var lag = None;
        await foreach (
            var recorded in ledger.ReadAllAsync(
                ReadDirection.Forwards, status.Position, CatalogStreams.PrefixOf(status.Scope), Most, cancellation))
            if (CatalogStreams.IsIn(status.Scope, recorded.Stream)
                && recorded.Position > status.Ahead.GetValueOrDefault(recorded.Stream))
                lag = new CatalogLag(lag.Revisions + 1, lag.Since ?? recorded.Recorded);
        return lag;
    }

    /// <summary>For how long the oldest has been waiting; zero where nothing waits, or where the clocks of two machines differ.</summary>
    public TimeSpan Time(DateTimeOffset now) => Since is { } since && since < now ? now - since : TimeSpan.Zero;
}
