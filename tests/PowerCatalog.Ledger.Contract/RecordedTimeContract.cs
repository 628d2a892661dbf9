using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Digests;
using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>The recorded time is the second clock of the product: it never runs backwards, whatever the server's clock does.</summary>
public abstract class RecordedTimeContract : LedgerContract
{
    [Fact]
    public async Task It_never_runs_backwards_when_the_clock_does()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.One(0));
        Clock.Move(TimeSpan.FromHours(-3));
        await AppendAsync(Stream("t"), ExpectedRevision.NoStream, SomeEvents.One(1));
        Clock.Move(TimeSpan.FromHours(5));
        await AppendAsync(Stream("s"), ExpectedRevision.Exactly(0), SomeEvents.One(2));
        AssertOrdered(await ReadScopeAsync(), 3);
    }

    [Fact]
    public async Task With_everything_else_of_an_event_it_is_in_the_digest_that_the_event_carries()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        Clock.Move(TimeSpan.FromHours(5));
        await AppendAsync(Stream("s"), ExpectedRevision.Any, SomeEvents.Range(3, 2));
        await AppendAsync(Stream("t"), ExpectedRevision.NoStream, SomeEvents.Range(0, 1));
        await ReopenAsync();
        var leaf = new EventLeaf();
        var events = await ReadScopeAsync();
        Assert.Equal(6, events.Count);
        Assert.All(events, item => Assert.Equal(leaf.Of(item), item.Digest));
        Assert.Equal(6, events.Select(item => item.Digest).Distinct().Count());
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public async Task Metadata_that_no_digest_can_be_made_of_is_refused_and_others_are_recorded(string metadata)
    {
        var odd = SomeEvents.One(1) with { Metadata = System.Text.Encoding.UTF8.GetBytes(metadata) };
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Ledger.AppendAsync(Stream("s"), ExpectedRevision.NoStream, [odd], Cancellation));
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.One(1));
    }

    [Fact]
    public async Task A_place_that_was_reached_is_told_from_one_that_was_not()
    {
        var reached = (await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3))).Position;
        Assert.True(await Ledger.ReachesAsync(reached, Cancellation));
        Assert.False(await Ledger.ReachesAsync(new Position(reached.Value + 1_000_000), Cancellation));
    }

    [Fact]
    public async Task It_never_runs_backwards_after_opening_again()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.One(0));
        Clock.Move(TimeSpan.FromDays(-400));
        await ReopenAsync();
        await AppendAsync(Stream("s"), ExpectedRevision.Exactly(0), SomeEvents.One(1));
        AssertOrdered(await ReadScopeAsync(), 2);
    }

    [Fact]
    public async Task It_never_runs_backwards_between_handles()
    {
        var other = await OpenAnotherAsync();
        for (var i = 0; i < 10; i++)
        {
            var ledger = i % 2 == 0 ? Ledger : other;
            await ledger.AppendAsync(Stream("s"), ExpectedRevision.Exactly(i - 1), [SomeEvents.One(i)], Cancellation);
            Clock.Move(TimeSpan.FromMinutes(i % 3 == 0 ? -7 : 5));
        }
        AssertOrdered(await ReadScopeAsync(), 10);
    }

    [Fact]
    public async Task It_is_UTC_and_whole_microseconds_and_the_same_in_every_read()
    {
        Clock.Move(TimeSpan.FromTicks(1_234_567));
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        var ofStream = await ReadAsync(Stream("s"));
        Assert.All(
            ofStream, item =>
                Assert.Equal((TimeSpan.Zero, 0L), (item.Recorded.Offset, item.Recorded.Ticks % TimeSpan.TicksPerMicrosecond)));
        Assert.Equal(ofStream.Select(item => item.Recorded), (await ReadScopeAsync()).Select(item => item.Recorded));
    }

    private static void AssertOrdered(List<RecordedEvent> events, int count)
    {
        Assert.Equal(count, events.Count);
        Assert.Equal(events.Select(item => item.Recorded).Order(), events.Select(item => item.Recorded));
    }
}
