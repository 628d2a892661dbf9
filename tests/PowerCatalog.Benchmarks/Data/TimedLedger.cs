using System.Diagnostics;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>A ledger that adds up how long its callers waited for appends, and keeps what they were. It owns the one behind it.</summary>
internal sealed class TimedLedger(ILedger ledger) : DelegatingLedger(ledger)
{
    private long _ticks;

    public System.Collections.Concurrent.ConcurrentQueue<Called> Calls { get; } = new();

    public TimeSpan Appending => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    public override async ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default)
    {
        Calls.Enqueue(new Called(stream, expected, [.. events]));
        var start = Stopwatch.GetTimestamp();
        var result = await base.AppendAsync(stream, expected, events, cancellation);
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
        return result;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Inner.DisposeAsync();
    }
}
