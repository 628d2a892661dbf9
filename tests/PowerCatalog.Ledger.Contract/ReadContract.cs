using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Reading one stream and all streams, both ways, from any place.</summary>
public abstract class ReadContract : LedgerContract
{
    [Theory]
    [InlineData(ReadDirection.Forwards, 0, long.MaxValue, 0, 100)]
    [InlineData(ReadDirection.Forwards, 0, 3, 0, 3)]
    [InlineData(ReadDirection.Forwards, 97, 10, 97, 3)]
    [InlineData(ReadDirection.Forwards, 50, 40, 50, 40)]
    [InlineData(ReadDirection.Forwards, 99, 1, 99, 1)]
    [InlineData(ReadDirection.Forwards, 100, 10, 100, 0)]
    [InlineData(ReadDirection.Backwards, long.MaxValue, long.MaxValue, 99, 100)]
    [InlineData(ReadDirection.Backwards, long.MaxValue, 1, 99, 1)]
    [InlineData(ReadDirection.Backwards, 99, 60, 99, 60)]
    [InlineData(ReadDirection.Backwards, 2, 10, 2, 3)]
    [InlineData(ReadDirection.Backwards, 0, 10, 0, 1)]
    public async Task A_stream_of_100_is_read_from_any_place(ReadDirection direction, long from, long count, long first, int length)
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 100));
        await AppendAsync(Stream("t"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3, "t"));
        var read = await Ledger.ReadStreamAsync(Stream("s"), direction, from, count, Cancellation).ToListAsync(Cancellation);
        var step = direction == ReadDirection.Forwards ? 1 : -1;
        Assert.Equal(Enumerable.Range(0, length).Select(i => first + (step * i)), read.Select(item => item.Revision));
        Assert.All(read, item => Assert.Equal(SomeEvents.Id("a", item.Revision), item.Id));
    }

    [Theory]
    [InlineData(ReadDirection.Forwards, 0)]
    [InlineData(ReadDirection.Backwards, long.MaxValue)]
    public async Task A_stream_that_does_not_exist_is_empty(ReadDirection direction, long from) =>
        Assert.Empty(await Ledger.ReadStreamAsync(Stream("none"), direction, from, cancellation: Cancellation).ToListAsync(Cancellation));

    [Fact]
    public async Task A_stream_longer_than_any_page_is_read_both_ways()
    {
        var events = SomeEvents.Range(0, 5_000);
        await AppendAsync(Stream("long"), ExpectedRevision.NoStream, events);
        await AssertHoldsAsync(Stream("long"), events);
        var back = await Ledger.ReadStreamAsync(Stream("long"), ReadDirection.Backwards, long.MaxValue).ToListAsync(Cancellation);
        Assert.Equal(events.Reverse().Select(item => item.Id), back.Select(item => item.Id));
    }

    [Fact]
    public async Task All_events_come_in_the_order_in_which_they_were_appended_and_against_it()
    {
        await AppendInTurnAsync(40);
        var forwards = await ReadScopeAsync();
        Assert.Equal(Enumerable.Range(0, 40).Select(i => SomeEvents.Id("a", i)), forwards.Select(item => item.Id));
        Assert.Equal(forwards.Select(item => item.Position).Distinct().Order(), forwards.Select(item => item.Position));

        var backwards = await Ledger.ReadAllAsync(ReadDirection.Backwards, Position.End, Scope, cancellation: Cancellation)
            .ToListAsync(Cancellation);
        Assert.Equal(forwards.AsEnumerable().Reverse().Select(item => item.Position), backwards.Select(item => item.Position));
    }

    [Fact]
    public async Task Without_a_prefix_every_stream_is_read()
    {
        await AppendInTurnAsync(40);
        var all = await Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: Cancellation)
            .Where(item => item.Stream.Value.StartsWith(Scope, StringComparison.Ordinal)).ToListAsync(Cancellation);
        Assert.Equal(40, all.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(39)]
    public async Task Reading_all_starts_after_a_position_or_before_it(int place)
    {
        await AppendInTurnAsync(40);
        var all = (await ReadScopeAsync()).ConvertAll(item => item.Position);
        var after = await Ledger.ReadAllAsync(ReadDirection.Forwards, all[place], Scope, 5, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(all.Skip(place + 1).Take(5), after.Select(item => item.Position));
        var before = await Ledger.ReadAllAsync(ReadDirection.Backwards, all[place], Scope, 5, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(all.Take(place).Reverse().Take(5), before.Select(item => item.Position));
    }

    [Theory]
    [InlineData("catalog-", "catalog-1", "catalog-2", "catalog-")]
    [InlineData("catalog-1", "catalog-1", "catalog-10", "catalog-2", "xcatalog-1")]
    [InlineData("a%b", "a%b", "a%bc", "axb", "aab", "a")]
    [InlineData("a_b", "a_b", "a_bc", "axb", "a.b")]
    [InlineData("a*[b]?", "a*[b]?c", "aab?", "ab")]
    [InlineData("Case", "Case-1", "case-1", "CASE-1")]
    [InlineData("~", "~~~", "}", "~")]
    public async Task A_prefix_selects_by_the_start_of_the_name_letter_by_letter(string prefix, params string[] streams)
    {
        for (var i = 0; i < streams.Length; i++)
            await AppendAsync(Stream(streams[i]), ExpectedRevision.NoStream, SomeEvents.One(i));
        var expected = streams.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => Scope + name).ToList();
        foreach (var (direction, from) in new[] { (ReadDirection.Forwards, Position.Start), (ReadDirection.Backwards, Position.End) })
        {
            var read = await Ledger.ReadAllAsync(direction, from, Scope + prefix, cancellation: Cancellation).ToListAsync(Cancellation);
            Assert.Equal(expected.Order(StringComparer.Ordinal), read.Select(item => item.Stream.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Few_events_among_many_of_other_streams_are_found_both_ways()
    {
        await AppendAsync(Stream("rare-1"), ExpectedRevision.NoStream, SomeEvents.One(1, "rare"));
        await AppendAsync(Stream("common"), ExpectedRevision.NoStream, SomeEvents.Range(0, 12_000));
        await AppendAsync(Stream("rare-2"), ExpectedRevision.NoStream, SomeEvents.One(2, "rare"));
        var forwards = await Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, Scope + "rare-").ToListAsync(Cancellation);
        Assert.Equal([SomeEvents.Id("rare", 1), SomeEvents.Id("rare", 2)], forwards.Select(item => item.Id));
        var backwards = await Ledger.ReadAllAsync(ReadDirection.Backwards, Position.End, Scope + "rare-").ToListAsync(Cancellation);
        Assert.Equal([SomeEvents.Id("rare", 2), SomeEvents.Id("rare", 1)], backwards.Select(item => item.Id));
    }

    [Fact]
    public async Task The_head_is_the_last_event_or_after_it()
    {
        var result = await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        Assert.True(await Ledger.HeadAsync(Cancellation) >= result.Position);
        var other = await OpenAnotherAsync();
        Assert.True(await other.HeadAsync(Cancellation) >= result.Position);
    }

    [Fact]
    public async Task A_reader_may_stop_in_the_middle_and_append_while_it_reads()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3_000));
        var read = 0;
        await foreach (var item in Ledger.ReadStreamAsync(Stream("s"), ReadDirection.Forwards, 0, cancellation: Cancellation))
        {
            var result = await AppendAsync(Stream("t"), ExpectedRevision.Exactly(item.Revision - 1), SomeEvents.One(item.Revision, "t"));
            AssertAppended(result, item.Revision);
            if (++read == 40)
                break;
        }
        Assert.Equal(40, (await ReadAsync(Stream("t"))).Count);
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_mistake_of_the_caller()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await Ledger.ReadStreamAsync(Stream("s"), ReadDirection.Forwards, -1, 1, Cancellation).ToListAsync(Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await Ledger.ReadStreamAsync(Stream("s"), ReadDirection.Forwards, 0, 0, Cancellation).ToListAsync(Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, count: 0).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_cancelled_read_ends()
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Ledger.ReadStreamAsync(
            Stream("s"), ReadDirection.Forwards, 0, cancellation: new CancellationToken(canceled: true)).ToListAsync(Cancellation));
    }

    private async Task AppendInTurnAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await AppendAsync(Stream("s" + (i % 3)), ExpectedRevision.Exactly((i / 3) - 1), SomeEvents.One(i));
    }
}
