using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Goes through the logs again and again, some events in each round: a changed byte in the middle of a ledger that nobody writes into is
/// found in bounded time, and no round keeps a processor busy.
/// </summary>
internal sealed class SlowLook(ILedger ledger)
{
    // With rounds of two seconds, half an hour for 4.5 million events.
    private const int RoundsForAll = 900;
    private const int LeastEvents = 250;
    private const int MostEvents = 5_000;

    private StreamName? _stream;
    private long _next;

    /// <summary>Looks at the next events.</summary>
    /// <exception cref="LedgerException">One is not what the read models have seen, or the ledger does not answer.</exception>
    public async Task RoundAsync(OpenLogs logs, IReadOnlyList<LogHead> heads, CancellationToken cancellation)
    {
        var left = Math.Clamp(heads.Sum(head => head.Size) / RoundsForAll, LeastEvents, MostEvents);
        foreach (var head in heads.SkipWhile(head => _stream is { } at && head.Stream != at))
        {
            if (head.Stream != _stream) (_stream, _next) = (head.Stream, 0);
            var to = Math.Min(_next + left, head.Size);
            await LogIdentity.EnsureEventsAsync(ledger, logs, head, _next, to, cancellation);
            left -= to - _next;
            _next = to;
            if (left == 0) return;
        }

        _stream = null;
    }
}
