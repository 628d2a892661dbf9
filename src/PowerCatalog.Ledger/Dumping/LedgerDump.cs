using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Ledger.Dumping;

/// <summary>What a dump or a restore came to.</summary>
/// <param name="Events">All events of the dump.</param>
/// <param name="Before">Those among them that were there before, from a run that was interrupted.</param>
/// <param name="Roots">The roots of the catalogs.</param>
public sealed record DumpResult(long Events, long Before, IReadOnlyList<StreamRoot> Roots);

/// <summary>
/// Writes a ledger as text, one line an event, so that it can be kept, read and compared by whatever reads lines, for as long as that may
/// be. What is recorded while it is written is not in it.
/// </summary>
public static class LedgerDump
{
    /// <summary>Writes a dump.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="to">Takes it.</param>
    /// <param name="before">
    /// The lines that stand before from an interrupted run, the first included; null begins anew. The stream is at their end.
    /// </param>
    /// <param name="cancellation">Stops it between two lines.</param>
    /// <exception cref="LedgerException">
    /// An event does not match its digest, or the interrupted dump is of another state of the ledger.
    /// </exception>
    public static async Task<DumpResult> WriteAsync(ILedger ledger, Stream to, InterruptedDump? before, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(to);
        var events = before?.Promised ?? await CountAsync(ledger, cancellation);
        if (before is null) await LineAsync(to, DumpLines.Begin(events.Count, events.Roots), cancellation);
        var (written, roots, leaf) = (0L, new StreamRoots(), new EventLeaf());
        var all = ledger.ReadAllAsync(
            ReadDirection.Forwards, Position.Start, count: Math.Max(1, events.Count), cancellation: cancellation);
        await foreach (var item in all)
        {
            if (written == events.Count) break;
            StreamCategory.Of(item);
            var digest = leaf.Checked(item);
            roots.Add(item, digest);
            if (written == (before?.Events ?? 0) - 1 && digest != before!.Last) throw Other();
            if (written++ < (before?.Events ?? 0)) continue;
            await LineAsync(to, DumpLines.Event(item, digest), cancellation);
        }

        if (written != events.Count || !roots.All().SequenceEqual(events.Roots)) throw Other();
        await LineAsync(to, DumpLines.End(events.Count, events.Roots), cancellation);
        await to.FlushAsync(cancellation);
        return new DumpResult(events.Count, before?.Events ?? 0, events.Roots);
    }

    // Takes the digests that events carry: whether they match is looked at when each is written, and the roots must be the same then.
    private static async Task<DumpPromise> CountAsync(ILedger ledger, CancellationToken cancellation)
    {
        var (count, roots, leaf) = (0L, new StreamRoots(), new EventLeaf());
        await foreach (var item in ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: cancellation))
        {
            if (StreamCategory.Of(item) == StreamCategory.Catalog) roots.Add(item, item.Digest ?? leaf.Checked(item));
            count++;
        }

        return new DumpPromise(count, roots.All());
    }

    private static async Task LineAsync(Stream to, byte[] line, CancellationToken cancellation)
    {
        await to.WriteAsync(line, cancellation);
        await to.WriteAsync("\n"u8.ToArray(), cancellation);
    }

    private static LedgerException Other() => new(
        LedgerFailure.Changed,
        "这份未写完的转储不是这个台账的，或台账已不是写它时的样子。请另写一份。"
        + "The interrupted dump is not of this ledger, or the ledger is not what it was then. Write a new one.");
}

/// <summary>What a dump says at its beginning that it will hold.</summary>
/// <param name="Count">Events.</param>
/// <param name="Roots">The roots of the catalogs.</param>
public sealed record DumpPromise(long Count, IReadOnlyList<StreamRoot> Roots);
