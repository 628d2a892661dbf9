using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>The writer's queue: what waits, what is withdrawn, what fails, and whom that concerns.</summary>
public sealed class SqliteWriterTests : IDisposable
{
    private static readonly StreamName _stream = new("s");

    private readonly TemporaryFolder _folder = new();
    private readonly GatedClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _clock.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_append_cancelled_before_its_turn_is_withdrawn_and_those_around_it_are_recorded()
    {
        await using var ledger = Open();
        using var withdraw = new CancellationTokenSource();
        var first = await HoldUpAsync(ledger);
        var second = AppendAsync(ledger, SomeEvents.One(2), withdraw.Token);
        var third = AppendAsync(ledger, SomeEvents.One(3), Cancellation);
        await withdraw.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _clock.Open();
        Assert.Equal((0L, 1L), ((await first).Revision, (await third).Revision));
    }

    [Fact]
    public async Task An_append_cancelled_after_its_turn_came_is_carried_out_and_answered()
    {
        await using var ledger = Open();
        using var tooLate = new CancellationTokenSource();
        var first = await HoldUpAsync(ledger, tooLate.Token);
        await tooLate.CancelAsync();
        _clock.Open();
        Assert.Equal(AppendOutcome.Appended, (await first).Outcome);
    }

    [Fact]
    public async Task An_id_that_is_in_the_stream_already_fails_its_append_and_none_of_its_group()
    {
        await using var ledger = Open();
        var first = await HoldUpAsync(ledger);
        var good = AppendAsync(ledger, SomeEvents.One(2), Cancellation);
        // After a lost answer a caller caught up, and sends what it takes for new: were it recorded, the decision would be there twice.
        var twice = ledger.AppendAsync(_stream, ExpectedRevision.Any, [SomeEvents.One(3), SomeEvents.One(1)], Cancellation).AsTask();
        var other = ledger.AppendAsync(new StreamName("t"), ExpectedRevision.NoStream, SomeEvents.Range(0, 5), Cancellation).AsTask();
        _clock.Open();
        Assert.Equal((0L, 1L, 4L), ((await first).Revision, (await good).Revision, (await other).Revision));
        var error = await Assert.ThrowsAsync<LedgerException>(() => twice);
        Assert.Contains("ids are unique in their stream", error.Message, StringComparison.Ordinal);
        Assert.Equal(new Position(7), await ledger.HeadAsync(Cancellation));
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Closing_carries_out_what_waits()
    {
        var ledger = Open();
        var appends = new List<Task<AppendResult>> { await HoldUpAsync(ledger) };
        for (var i = 2; i < 30; i++)
            appends.Add(AppendAsync(ledger, SomeEvents.One(i), Cancellation));
        var closing = ledger.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AppendAsync(ledger, SomeEvents.One(99), Cancellation));
        _clock.Open();
        await closing;
        Assert.Equal(Enumerable.Range(0, 29).Select(i => (long)i), (await Task.WhenAll(appends)).Select(result => result.Revision));
    }

    [Fact]
    public async Task Those_who_wait_for_a_place_in_the_queue_may_leave_and_are_refused_when_it_closes()
    {
        var ledger = Open(new() { QueueCapacity = 1 });
        using var leave = new CancellationTokenSource();
        var first = await HoldUpAsync(ledger);
        var queued = AppendAsync(ledger, SomeEvents.One(2), Cancellation);
        var leaving = AppendAsync(ledger, SomeEvents.One(3), leave.Token);
        var staying = AppendAsync(ledger, SomeEvents.One(4), Cancellation);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        var closing = ledger.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => staying);
        _clock.Open();
        await closing;
        Assert.Equal((0L, 1L), ((await first).Revision, (await queued).Revision));
    }

    [Fact]
    public async Task Closing_ends_subscriptions()
    {
        var ledger = Open();
        await using var follower = new Follower(ledger.SubscribeAsync(Position.Start, cancellation: Cancellation));
        await follower.UntilCaughtUpAsync();
        var next = follower.UntilCaughtUpAsync();
        await ledger.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => next);
    }

    [Fact]
    public async Task Fifty_thousand_events_are_one_transaction()
    {
        await using var ledger = Open();
        var result = await ledger.AppendAsync(_stream, ExpectedRevision.NoStream, SomeEvents.Range(0, 50_000), Cancellation);
        Assert.Equal((49_999L, new Position(50_000)), (result.Revision, result.Position));
        Assert.Single(await ledger.ReadStreamAsync(_stream, ReadDirection.Forwards, 0, cancellation: Cancellation)
            .Select(item => item.Recorded).Distinct().ToListAsync(Cancellation));
    }

    private SqliteLedger Open(SqliteLedgerOptions? options = null) => SqliteLedger.Open(_folder.File("ledger.db"), _clock, options);

    // The writer is in the midst of event 1 when this returns.
    private async Task<Task<AppendResult>> HoldUpAsync(SqliteLedger ledger, CancellationToken? cancellation = null)
    {
        _clock.Close();
        var first = AppendAsync(ledger, SomeEvents.One(1), cancellation ?? Cancellation);
        await _clock.HeldUp;
        return first;
    }

    private static Task<AppendResult> AppendAsync(SqliteLedger ledger, NewEvent item, CancellationToken cancellation) =>
        ledger.AppendAsync(_stream, ExpectedRevision.Any, [item], cancellation).AsTask();
}
