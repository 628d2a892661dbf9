using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Events that come from another ledger keep the times at which it recorded them.</summary>
public abstract class RestoreContract : LedgerContract
{
    private static readonly DateTimeOffset Then = new(2019, 5, 6, 7, 8, 9, 123, 456, TimeSpan.Zero);

    [Fact]
    public async Task They_keep_their_times()
    {
        AssertAppended(await AppendAsync(Stream("s"), ExpectedRevision.NoStream, At(0, 0), At(1, 0), At(2, 90)), 2);
        AssertAppended(await AppendAsync(Stream("s"), ExpectedRevision.Exactly(2), At(3, 91)), 3);
        Assert.Equal([Then, Then, Then.AddMinutes(90), Then.AddMinutes(91)], (await ReadAsync(Stream("s"))).Select(item => item.Recorded));
    }

    [Fact]
    public async Task They_may_be_restored_again()
    {
        var original = await AppendAsync(Stream("s"), ExpectedRevision.NoStream, At(0, 0), At(1, 5));
        AssertRetry(original, await AppendAsync(Stream("s"), ExpectedRevision.NoStream, At(0, 0), At(1, 5)));
    }

    [Fact]
    public async Task Each_stream_has_a_clock_of_its_own()
    {
        await AppendAsync(Stream("later"), ExpectedRevision.NoStream, At(0, 90));
        AssertAppended(await AppendAsync(Stream("earlier"), ExpectedRevision.NoStream, At(1, 0)), 0);
    }

    [Fact]
    public async Task Times_that_run_backwards_in_a_stream_are_refused_and_nothing_is_written()
    {
        await Assert.ThrowsAsync<LedgerException>(
            async () => await AppendAsync(Stream("s"), ExpectedRevision.NoStream, At(0, 5), At(1, 4)));
        Assert.Empty(await ReadAsync(Stream("s")));
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, At(0, 5));
        await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(Stream("s"), ExpectedRevision.Exactly(0), At(1, 4)));
        await AssertHoldsAsync(Stream("s"), SomeEvents.One(0));
    }

    [Fact]
    public async Task What_is_recorded_after_them_is_not_earlier()
    {
        var future = Clock.GetUtcNow().AddDays(3);
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.One(0) with { Recorded = future });
        await AppendAsync(Stream("t"), ExpectedRevision.NoStream, At(0, 0));
        await ReopenAsync();
        await AppendAsync(Stream("s"), ExpectedRevision.Exactly(0), SomeEvents.One(1));
        Assert.Equal(future, (await ReadAsync(Stream("s")))[1].Recorded);
    }

    [Fact]
    public async Task Events_of_both_kinds_in_one_append_are_a_mistake_of_the_caller()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await AppendAsync(Stream("s"), ExpectedRevision.NoStream, At(0, 0), SomeEvents.One(1)));
        Assert.Empty(await ReadAsync(Stream("s")));
    }

    private static NewEvent At(long number, int minutes) => SomeEvents.One(number) with { Recorded = Then.AddMinutes(minutes) };
}
