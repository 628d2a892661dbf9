using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Waiting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>Reads and subscriptions while connections break and servers restart.</summary>
public sealed class FollowFaultTests : IAsyncLifetime
{
    private static readonly StreamName _stream = new("s");

    private StandInServer _server = null!;
    private readonly LenientTime _time = new(new ManualClock());
    private readonly Counter _interrupted = new();
    private EventStoreDbLedger _ledger = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInServer.StartNewAsync();
        _ledger = Handles.Open(_server.ConnectionString, _time);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(57)]
    public async Task A_read_that_breaks_off_goes_on_where_it_was(int place)
    {
        await AppendAsync(0, 100);
        _server.Faults.BreakNextReadAfter(place);
        Assert.Equal(Ids(0, 100), (await ReadStreamAsync(ReadDirection.Forwards, 0)).Select(item => item.Id));
        _server.Faults.BreakNextReadAfter(place);
        Assert.Equal(Ids(0, 100).Reverse(), (await ReadStreamAsync(ReadDirection.Backwards, long.MaxValue)).Select(item => item.Id));
        _server.Faults.BreakNextReadAfter(place);
        var all = await _ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, "s", 70, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(Ids(0, 70), all.Select(item => item.Id));
        _server.Faults.BreakNextReadAfter(place);
        var back = await _ledger.ReadAllAsync(ReadDirection.Backwards, Position.End, "s", 70, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(Ids(30, 70).Reverse(), back.Select(item => item.Id));
    }

    [Fact]
    public async Task A_read_of_a_server_that_is_down_says_so()
    {
        _time.GivesUp = true;
        await _server.StopAsync();
        var error = await Assert.ThrowsAsync<LedgerException>(async () => await ReadStreamAsync(ReadDirection.Forwards, 0));
        Assert.Equal(LedgerFailure.Unavailable, error.Failure);
        error = await Assert.ThrowsAsync<LedgerException>(async () => await _ledger.HeadAsync(Cancellation));
        Assert.Equal(LedgerFailure.Unavailable, error.Failure);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(57)]
    public async Task A_subscription_that_breaks_off_goes_on_without_loss_or_double(int place)
    {
        await AppendAsync(0, 50);
        _server.Faults.BreakNextSubscriptionAfter(place);
        var following = FollowAsync(100);
        await AppendAsync(50, 50);
        Assert.Equal(Ids(0, 100), (await following).Select(item => item.Id));
        Assert.InRange(_interrupted.Count, 1, 5);
    }

    [Fact]
    public async Task A_subscription_outlives_restarts_and_says_each_time_that_it_was_cut_off()
    {
        await AppendAsync(0, 10);
        var following = FollowAsync(40);
        for (var round = 1; round < 4; round++)
        {
            var before = _interrupted.Count;
            await _server.StopAsync();
            await IsInterruptedAsync(before + 1);
            await _server.StartAsync();
            await AppendAsync(10 * round, 10);
        }

        Assert.Equal(Ids(0, 40), (await following).Select(item => item.Id));
    }

    [Fact]
    public async Task A_subscription_that_began_while_the_server_was_down_begins_when_it_is_up()
    {
        await AppendAsync(0, 10);
        await _server.StopAsync();
        var following = FollowAsync(10);
        await IsInterruptedAsync(1);
        await _server.StartAsync();
        Assert.Equal(Ids(0, 10), (await following).Select(item => item.Id));
    }

    [Fact]
    public async Task A_subscription_notices_a_server_that_answers_no_more()
    {
        await using var wire = new Wire(_server.Port);
        await using var patient = Handles.Open($"esdb://127.0.0.1:{wire.Port}?tls=false&keepAliveInterval=1000&keepAliveTimeout=1000");
        await AppendAsync(0, 1);
        var messages = patient.SubscribeAsync(Position.Start, "s", Cancellation).GetAsyncEnumerator(Cancellation);
        while (await messages.MoveNextAsync() && messages.Current is not SubscriptionMessage.CaughtUp)
        {
        }

        wire.IsFrozen = true;
        Assert.True(await messages.MoveNextAsync());
        Assert.IsType<SubscriptionMessage.Interrupted>(messages.Current);
        await messages.DisposeAsync();
    }

    [Fact]
    public async Task A_subscriber_of_a_ledger_that_was_replaced_is_told_so()
    {
        await AppendAsync(0, 10);
        var place = (await _ledger.HeadAsync(Cancellation)).Value;
        await using var messages = _ledger.SubscribeAsync(new Position(place + 1), "", Cancellation).GetAsyncEnumerator(Cancellation);
        var error = await Assert.ThrowsAsync<LedgerException>(async () => await messages.MoveNextAsync());
        Assert.Contains("重建", error.Message);
    }

    private static IEnumerable<Guid> Ids(int first, int count) => SomeEvents.Range(first, count).Select(item => item.Id);

    private async Task AppendAsync(int first, int count) =>
        Assert.Equal(
            first + count - 1,
            (
                await _ledger.AppendAsync(_stream, ExpectedRevision.Exactly(first - 1), SomeEvents.Range(first, count), Cancellation))
                .Revision);

    private ValueTask<List<RecordedEvent>> ReadStreamAsync(ReadDirection direction, long from) =>
        _ledger.ReadStreamAsync(_stream, direction, from, cancellation: Cancellation).ToListAsync(Cancellation);

    // Until the subscriber was told at least so often that it was cut off.
    private Task IsInterruptedAsync(long times) => _interrupted.ReachesAsync(times, Cancellation);

    private async Task<List<RecordedEvent>> FollowAsync(int count)
    {
        var events = new List<RecordedEvent>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience.Limit);
        await foreach (var message in _ledger.SubscribeAsync(Position.Start, "s", limit.Token))
        {
            if (message is SubscriptionMessage.Interrupted) _interrupted.Increment();
            if (message is SubscriptionMessage.Event item) events.Add(item.Recorded);
            if (message is SubscriptionMessage.CaughtUp && events.Count >= count) break;
        }

        return events;
    }
}
