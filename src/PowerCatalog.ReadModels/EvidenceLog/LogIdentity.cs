using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>
/// Whether a ledger is the one that the read models are of. The quick look takes three short reads for each catalog: the last event that
/// the log has, the first, and what threatens the stream below the port. The full look reads every event.
/// </summary>
internal static class LogIdentity
{
    private const int Samples = 6;

    /// <summary>The quick look.</summary>
    /// <exception cref="LedgerException">
    /// It is another, was rewritten, or lacks events (<see cref="LedgerFailure.Changed"/>); or it does not answer.
    /// </exception>
    public static async Task EnsureAsync(
        ILedger ledger, OpenLogs logs, IReadOnlyList<LogHead> heads, CancellationToken cancellation)
    {
        var leaf = new EventLeaf();
        foreach (var head in heads)
        {
            if (await ledger.CheckStreamAsync(head.Stream, cancellation) is { } threat)
                throw LedgerException.Told(LedgerFailure.Changed, threat.Message);
            var last = await AtAsync(ledger, head.Stream, head.Size - 1, cancellation);
            // A node that lags does not have it yet; the ledger as a whole may.
            if (last is null && await ledger.ReachesAsync(head.Position, cancellation))
                last = await AtAsync(ledger, head.Stream, head.Size - 1, cancellation);
            if (last?.Revision != head.Size - 1 || leaf.Checked(last) != head.Last)
                throw await DifferenceAsync(ledger, logs, head, last, leaf, cancellation);
            if (last.Position != head.Position) throw LogRefusals.Moved(head.Stream, last.Revision);
            if (await BeginningAsync(ledger, logs, head, leaf, cancellation) is { } other) throw other;
        }
    }

    /// <summary>The full look: every event of every log.</summary>
    /// <inheritdoc cref="EnsureAsync"/>
    public static async Task EnsureAllAsync(ILedger ledger, OpenLogs logs, CancellationToken cancellation)
    {
        var heads = logs.All();
        await EnsureAsync(ledger, logs, heads, cancellation);
        foreach (var head in heads)
        {
            var log = LogTail.Of(0, _ => default);
            await foreach (var digest in MatchingAsync(ledger, logs, head, 0, head.Size, cancellation))
            {
                log.Add(digest);
                log.DropChanged();
            }

            if (log.Size < head.Size) throw LogRefusals.Shorter(head.Stream, log.Size, head.Size);
            if (log.Root != head.Root) throw LogRefusals.Forked(head.Stream, head.Size - 1);
        }
    }

    /// <summary>Looks at some events of a log.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="logs">The logs of the read models.</param>
    /// <param name="head">The log.</param>
    /// <param name="from">The first revision.</param>
    /// <param name="to">The revision after the last, within the log.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <inheritdoc cref="EnsureAsync"/>
    public static async Task EnsureEventsAsync(
        ILedger ledger, OpenLogs logs, LogHead head, long from, long to, CancellationToken cancellation)
    {
        if (from >= to) return;
        await foreach (var _ in MatchingAsync(ledger, logs, head, from, to - from, cancellation)) from++;
        if (from < to) throw LogRefusals.Shorter(head.Stream, from, head.Size);
    }

    /// <summary>
    /// Looks at some events in the middle, chosen by chance: of an engine that keeps no marks, a ledger that shares only its ends with the
    /// read models' is told so without reading it all.
    /// </summary>
    /// <inheritdoc cref="EnsureAsync"/>
    public static async Task SampleAsync(
        ILedger ledger, OpenLogs logs, IReadOnlyList<LogHead> heads, CancellationToken cancellation)
    {
        var middles = heads.Where(head => head.Size > 2).ToList();
        for (var i = 0; i < Samples && middles.Count > 0; i++)
        {
            var head = middles[RandomNumberGenerator.GetInt32(middles.Count)];
            var at = 1 + RandomNumberGenerator.GetInt32((int)Math.Min(head.Size - 2, int.MaxValue));
            await EnsureEventsAsync(ledger, logs, head, at, at + 1, cancellation);
        }
    }

    // The digests of successive events, each of which is the log's.
    private static async IAsyncEnumerable<Hash> MatchingAsync(
        ILedger ledger, OpenLogs logs, LogHead head, long from, long count,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (leaf, subtrees) = (new EventLeaf(), logs.Subtrees(head));
        await foreach (var item in ledger.ReadStreamAsync(head.Stream, ReadDirection.Forwards, from, count, cancellation))
        {
            var digest = leaf.Checked(item);
            if (item.Revision != from) throw LedgerRefusals.Gap(item, from);
            if (digest != subtrees.Of(0, item.Revision)) throw LogRefusals.Forked(head.Stream, item.Revision);
            from++;
            yield return digest;
        }
    }

    // What is wrong with the first event; null where it is the log's.
    private static async Task<LedgerException?> BeginningAsync(
        ILedger ledger, OpenLogs logs, LogHead head, EventLeaf leaf, CancellationToken cancellation)
    {
        var first = await AtAsync(ledger, head.Stream, 0, cancellation);
        if (first is null) return LogRefusals.Absent(head.Stream, head.Size);
        if (first.Revision > 0) return LogRefusals.LostPrefix(head.Stream, first.Revision);
        return leaf.Checked(first) == logs.Subtrees(head).Of(0, 0) ? null : LogRefusals.Another(head.Stream);
    }

    // Which of the differences it is: the last event alone does not tell.
    private static async Task<LedgerException> DifferenceAsync(
        ILedger ledger, OpenLogs logs, LogHead head, RecordedEvent? last, EventLeaf leaf, CancellationToken cancellation)
    {
        if (await BeginningAsync(ledger, logs, head, leaf, cancellation) is { } other) return other;
        if (last is not null) return LogRefusals.Forked(head.Stream, head.Size - 1);
        var end = 0L;
        await foreach (var item in ledger.ReadStreamAsync(head.Stream, ReadDirection.Backwards, long.MaxValue, 1, cancellation))
            end = item.Revision + 1;
        return LogRefusals.Shorter(head.Stream, end, head.Size);
    }

    private static async Task<RecordedEvent?> AtAsync(ILedger ledger, StreamName stream, long revision, CancellationToken cancellation)
    {
        await foreach (var item in ledger.ReadStreamAsync(stream, ReadDirection.Forwards, revision, 1, cancellation)) return item;
        return null;
    }
}
