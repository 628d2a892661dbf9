namespace PowerCatalog.Ledger.Digests;

/// <summary>What a stream holds, in one line: two ledgers that say the same of a stream hold the same events in it.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Size">Its events.</param>
/// <param name="Root">The root of the Merkle tree over their digests (RFC 6962).</param>
public sealed record StreamRoot(string Stream, long Size, string Root)
{
    /// <summary>The roots of the catalogs' streams among events, in the order of their names.</summary>
    /// <exception cref="LedgerException">An event does not match its digest.</exception>
    public static async Task<IReadOnlyList<StreamRoot>> OfAsync(IAsyncEnumerable<RecordedEvent> events, CancellationToken cancellation)
    {
        var roots = new StreamRoots();
        await foreach (var item in events.WithCancellation(cancellation)) roots.Add(item);
        return roots.All();
    }

    /// <summary>The roots of a ledger's catalogs.</summary>
    /// <inheritdoc cref="OfAsync(IAsyncEnumerable{RecordedEvent}, CancellationToken)"/>
    public static Task<IReadOnlyList<StreamRoot>> OfAsync(ILedger ledger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return OfAsync(
            ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, StreamCategory.Catalog.Prefix, cancellation: cancellation),
            cancellation);
    }
}
