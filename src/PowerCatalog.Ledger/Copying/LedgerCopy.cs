using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Ledger.Copying;

/// <summary>
/// Copies everything of a ledger into another, of the same engine or not: streams, order, ids, bytes and recorded times unchanged. The
/// target is empty, or holds a leading part of the source from an earlier copy that stopped; anything else is refused before the first
/// write. Nothing may be recorded into either meanwhile. A server that also holds streams of other programs cannot be copied: nothing is
/// silently left out.
/// </summary>
public static class LedgerCopy
{
    /// <summary>Copies what the target lacks, then reads both again and compares them event by event.</summary>
    /// <param name="from">The ledger to read.</param>
    /// <param name="to">The ledger to fill.</param>
    /// <param name="progress">Reported after each append; may be null.</param>
    /// <param name="cancellation">Stops between two appends; the next copy continues from there.</param>
    /// <exception cref="LedgerException">
    /// The target holds something else, a stream or an event of either has no category, or an engine failed; the message says where.
    /// </exception>
    public static async Task<CopyResult> RunAsync(
        ILedger from, ILedger to, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (found, copied) = await FillAsync(Checked(Events(from, cancellation)), to, progress, cancellation);
        return new CopyResult(found, copied, await LedgerComparison.DigestAsync(Events(from, cancellation), Events(to, cancellation)));
    }

    /// <summary>Appends what the target lacks of the events.</summary>
    internal static async Task<(long Found, long Copied)> FillAsync(
        IAsyncEnumerable<RecordedEvent> from, ILedger to, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        var source = from.GetAsyncEnumerator(cancellation);
        await using var closing = source.ConfigureAwait(false);
        var found = 0L;
        var more = await source.MoveNextAsync();
        await foreach (var held in Events(to, cancellation))
        {
            if (!more || !LedgerComparison.Same(source.Current, held))
                throw LedgerComparison.Differs(held, more ? source.Current : null);
            found++;
            more = await source.MoveNextAsync();
        }

        var copied = 0L;
        progress?.Report(new CopyProgress(found, copied));
        for (var run = new CopyRun(); more; run.Clear())
        {
            while (more && run.TryAdd(source.Current)) more = await source.MoveNextAsync();
            copied += await run.AppendAsync(to, cancellation);
            progress?.Report(new CopyProgress(found, copied));
        }

        return (found, copied);
    }

    // Before the target gives an event a digest of its own, which would vouch for whatever it is.
    private static IAsyncEnumerable<RecordedEvent> Checked(IAsyncEnumerable<RecordedEvent> events)
    {
        var leaf = new EventLeaf();
        return events.Select(item =>
        {
            leaf.Checked(item);
            return item;
        });
    }

    /// <summary>How many events a copy of this ledger carries.</summary>
    /// <exception cref="LedgerException">A stream or an event has no category.</exception>
    public static ValueTask<long> CountAsync(ILedger ledger, CancellationToken cancellation) =>
        Events(ledger, cancellation).LongCountAsync(cancellation);

    /// <summary>The events that a copy carries, in order.</summary>
    /// <exception cref="LedgerException">A stream or an event has no category: to leave it out would lose it.</exception>
    private static IAsyncEnumerable<RecordedEvent> Events(ILedger ledger, CancellationToken cancellation) =>
        ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: cancellation)
            .Where(item => StreamCategory.Of(item).IsCopied);
}
