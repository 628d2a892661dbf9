using PowerCatalog.Ledger.EventStoreDb.Appending;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>Closing waits for what is under way, and leaves nobody waiting.</summary>
public sealed class StreamLocksTests
{
    private static readonly StreamName _stream = new("catalog-640300");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_queues_behind_the_closing_gets_the_lock_and_closing_ends()
    {
        var locks = new StreamLocks();
        var first = await locks.TakeAsync(_stream, Cancellation);
        var closing = locks.DrainAsync().AsTask();
        var late = locks.TakeAsync(_stream, Cancellation).AsTask();
        Assert.False(closing.IsCompleted);
        first.Release();
        (await late.WaitAsync(Cancellation)).Release();
        await closing.WaitAsync(Cancellation);
    }
}
