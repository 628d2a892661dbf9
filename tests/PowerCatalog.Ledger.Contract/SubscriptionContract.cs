using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Following the ledger: all that was, then all that comes, nothing lost and nothing twice.</summary>
public abstract class SubscriptionContract : LedgerContract
{
    [Fact]
    public async Task It_yields_what_was_recorded_and_then_says_that_it_has_caught_up()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 5));
        await using var follower = Follow(Position.Start);
        var events = await follower.UntilCaughtUpAsync();
        Assert.Equal(SomeEvents.Range(0, 5).Select(item => item.Id), events.Select(item => item.Id));
        Assert.True(follower.Place >= events[^1].Position);
    }

    [Fact]
    public async Task It_yields_events_as_they_are_read_from_the_stream()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.One(0, type: "AdjustmentCompleted.v2"));
        await using var follower = Follow(Position.Start);
        var followed = Assert.Single(await follower.UntilCaughtUpAsync());
        var read = Assert.Single(await ReadAsync(Stream("s")));
        Assert.Equal(
            (read.Position, read.Stream, read.Revision, read.Id, read.Type, read.Recorded),
            (followed.Position, followed.Stream, followed.Revision, followed.Id, followed.Type, followed.Recorded));
        Assert.Equal(read.Data.ToArray(), followed.Data.ToArray());
    }

    [Fact]
    public async Task It_says_so_at_once_where_there_is_nothing()
    {
        await using var follower = Follow(Position.Start);
        Assert.Empty(await follower.UntilCaughtUpAsync());
    }

    [Fact]
    public async Task It_says_so_again_each_time_it_has_returned_to_live()
    {
        await using var follower = Follow(Position.Start);
        await follower.UntilCaughtUpAsync();
        for (var i = 0; i < 5; i++)
        {
            var result = await AppendAsync(Stream("s"), ExpectedRevision.Exactly(i - 1), SomeEvents.One(i));
            Assert.Equal(SomeEvents.Id("a", i), Assert.Single(await follower.TakeAsync(1)).Id);
            Assert.Empty(await follower.UntilCaughtUpAsync());
            Assert.True(follower.Place >= result.Position);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(9)]
    public async Task It_starts_after_any_position(int place)
    {
        for (var i = 0; i < 10; i++)
            await AppendAsync(Stream("s" + (i % 2)), ExpectedRevision.Any, SomeEvents.One(i));
        var all = await ReadScopeAsync();
        await using var follower = Follow(all[place].Position);
        Assert.Equal(all.Skip(place + 1).Select(item => item.Id), (await follower.UntilCaughtUpAsync()).Select(item => item.Id));
    }

    [Fact]
    public async Task It_resumes_after_the_place_where_it_had_caught_up()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        Position place;
        await using (var first = Follow(Position.Start))
        {
            await first.UntilCaughtUpAsync();
            place = first.Place;
        }
        await AppendAsync(Stream("s"), ExpectedRevision.Exactly(2), SomeEvents.One(3));
        await using var second = Follow(place);
        Assert.Equal(SomeEvents.Id("a", 3), Assert.Single(await second.UntilCaughtUpAsync()).Id);
    }

    [Fact]
    public async Task After_the_end_it_yields_only_what_is_new()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        await using var follower = Follow(Position.End);
        Assert.Empty(await follower.UntilCaughtUpAsync());
        await AppendAsync(Stream("s"), ExpectedRevision.Exactly(2), SomeEvents.One(3));
        Assert.Equal(SomeEvents.Id("a", 3), Assert.Single(await follower.TakeAsync(1)).Id);
    }

    [Fact]
    public async Task Only_streams_of_its_prefix_come_past_or_new()
    {
        await AppendAsync(Stream("catalog-1"), ExpectedRevision.Any, SomeEvents.One(1));
        await AppendAsync(Stream("adjustment-1"), ExpectedRevision.Any, SomeEvents.One(2));
        await using var follower = Follow(Position.Start, "catalog-");
        Assert.Equal([SomeEvents.Id("a", 1)], (await follower.UntilCaughtUpAsync()).Select(item => item.Id));
        await AppendAsync(Stream("adjustment-1"), ExpectedRevision.Any, SomeEvents.One(3));
        await AppendAsync(Stream("catalog-2"), ExpectedRevision.Any, SomeEvents.One(4));
        Assert.Equal([SomeEvents.Id("a", 4)], (await follower.TakeAsync(1)).Select(item => item.Id));
        Assert.Empty(await follower.UntilCaughtUpAsync());
    }

    [Fact]
    public async Task Checkpoints_pass_over_what_others_wrote_so_that_it_need_not_be_read_again()
    {
        await AppendAsync(Stream("mine"), ExpectedRevision.NoStream, SomeEvents.One(1));
        var last = await AppendAsync(Stream("other"), ExpectedRevision.NoStream, SomeEvents.Range(0, 15_000, "other"));
        await using var follower = Follow(Position.Start, "mine");
        Assert.Single(await follower.UntilCaughtUpAsync());
        Assert.True(follower.Place >= last.Position);
        Assert.NotEmpty(follower.Checkpoints);
        Assert.Equal(follower.Checkpoints.Order(), follower.Checkpoints);
    }

    [Fact]
    public async Task It_wakes_for_an_append_through_another_handle()
    {
        await using var follower = Follow(Position.Start);
        await follower.UntilCaughtUpAsync();
        var other = await OpenAnotherAsync();
        await other.AppendAsync(Stream("s"), ExpectedRevision.NoStream, [SomeEvents.One(1)], Cancellation);
        Assert.Equal(SomeEvents.Id("a", 1), Assert.Single(await follower.TakeAsync(1)).Id);
    }

    [Fact]
    public async Task Nothing_is_lost_or_comes_twice_while_eight_writers_append()
    {
        const int writers = 8, rounds = 50;
        await AppendAsync(Stream("before"), ExpectedRevision.NoStream, SomeEvents.Range(0, 500));
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(
            async () =>
            {
                for (var round = 0; round < rounds; round++)
                    await AppendAsync(Stream("w" + (writer % 3)), ExpectedRevision.Any, SomeEvents.Range(3 * round, 3, "writer-" + writer));
            },
            Cancellation)));
        await using var follower = Follow(Position.Start);
        var followed = await follower.TakeAsync(500 + (writers * rounds * 3));
        await writing;
        Assert.Equal((await ReadScopeAsync()).Select(item => item.Position), followed.Select(item => item.Position));
        Assert.Empty(await follower.UntilCaughtUpAsync());
    }

    [Fact]
    public async Task Several_follow_at_their_own_pace()
    {
        await using var quick = Follow(Position.Start);
        await using var slow = Follow(Position.Start);
        for (var i = 0; i < 3; i++)
        {
            await AppendAsync(Stream("s"), ExpectedRevision.Exactly((i * 100) - 1), SomeEvents.Range(i * 100, 100));
            await quick.TakeAsync(100);
        }
        Assert.Equal(SomeEvents.Range(0, 300).Select(item => item.Id), (await slow.TakeAsync(300)).Select(item => item.Id));
    }

    [Fact]
    public async Task Cancelling_ends_it_while_it_waits()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var messages = Ledger.SubscribeAsync(Position.Start, Scope, stop.Token).GetAsyncEnumerator(stop.Token);
        while (await messages.MoveNextAsync() && messages.Current is not SubscriptionMessage.CaughtUp)
        {
        }
        var next = messages.MoveNextAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task It_refuses_to_start_after_a_position_that_the_ledger_has_not_reached()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        var beyond = new Position((await Ledger.HeadAsync(Cancellation)).Value + 1_000_000);
        await using var follower = Follow(beyond);
        await Assert.ThrowsAsync<LedgerException>(follower.UntilCaughtUpAsync);
    }

    private Follower Follow(Position after, string prefix = "") => new(Ledger.SubscribeAsync(after, Scope + prefix, Cancellation));
}
