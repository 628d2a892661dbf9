using System.Text;
using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>What an append does, expectation by expectation.</summary>
public abstract class AppendContract : LedgerContract
{
    public static TheoryData<string, bool, bool> Expectations => new()
    {
        // expectation, holds for an empty stream, holds for a stream of three
        { "no stream", true, false },
        { "any", true, true },
        { "exists", false, true },
        { "0", false, false },
        { "2", false, true },
        { "7", false, false },
    };

    public static ExpectedRevision Expectation(string name) => name switch
    {
        "no stream" => ExpectedRevision.NoStream,
        "any" => ExpectedRevision.Any,
        "exists" => ExpectedRevision.StreamExists,
        _ => ExpectedRevision.Exactly(long.Parse(name)),
    };

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_stream_that_does_not_exist_takes_what_expects_it_so(string expected, bool holds, bool _)
    {
        var stream = Stream("new");
        var result = await AppendAsync(stream, Expectation(expected), SomeEvents.Range(10, 2));
        if (holds)
            AssertAppended(result, 1);
        else
            AssertRefused(result, -1);
        await AssertHoldsAsync(stream, holds ? SomeEvents.Range(10, 2) : []);
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_stream_of_three_takes_what_expects_it_so(string expected, bool _, bool holds)
    {
        var stream = Stream("three");
        await AppendAsync(stream, ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        var result = await AppendAsync(stream, Expectation(expected), SomeEvents.Range(10, 2));
        if (holds)
            AssertAppended(result, 4);
        else
            AssertRefused(result, 2);
        await AssertHoldsAsync(stream, holds ? [.. SomeEvents.Range(0, 3), .. SomeEvents.Range(10, 2)] : SomeEvents.Range(0, 3));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task An_empty_append_succeeds_where_the_expectation_holds_and_changes_nothing(string expected, bool onNew, bool onThree)
    {
        var (missing, three) = (Stream("missing"), Stream("three"));
        var before = await AppendAsync(three, ExpectedRevision.NoStream, SomeEvents.Range(0, 3));

        var first = await AppendAsync(missing, Expectation(expected));
        if (onNew)
            Assert.Equal(new AppendResult(AppendOutcome.Appended, -1, Position.Start, AlreadyRecorded: false), first);
        else
            AssertRefused(first, -1);
        var second = await AppendAsync(three, Expectation(expected));
        if (onThree)
            Assert.Equal(before, second);
        else
            AssertRefused(second, 2);
        Assert.Empty(await ReadAsync(missing));
        Assert.Equal(3, (await ReadAsync(three)).Count);
    }

    [Fact]
    public async Task The_result_names_the_last_event_as_it_is_read()
    {
        var result = await AppendAsync(Stream("a"), ExpectedRevision.NoStream, SomeEvents.Range(0, 5));
        var last = (await ReadAsync(Stream("a")))[^1];
        Assert.Equal((result.Revision, result.Position), (last.Revision, last.Position));
    }

    [Fact]
    public async Task Everything_of_an_event_is_read_as_it_was_given()
    {
        var data = Encoding.UTF8.GetBytes("""{"name":"建设工程规划许可 𠀀","note":"\u0000 ﻿é é"}""");
        var metadata = Encoding.UTF8.GetBytes("""{"actor":"审批员-7"}""");
        var given = new NewEvent(SomeEvents.Id("whole", 1), "PowerElementsChanged.v12", data, metadata);
        await AppendAsync(Stream("whole"), ExpectedRevision.NoStream, given);

        var read = Assert.Single(await ReadAsync(Stream("whole")));
        Assert.Equal((given.Id, given.Type, Stream("whole"), 0L), (read.Id, read.Type, read.Stream, read.Revision));
        Assert.Equal(data, read.Data.ToArray());
        Assert.Equal(metadata, read.Metadata.ToArray());
    }

    [Fact]
    public async Task An_append_of_20000_events_is_recorded_whole()
    {
        var events = SomeEvents.Range(0, 20_000);
        AssertAppended(await AppendAsync(Stream("large"), ExpectedRevision.NoStream, events), 19_999);
        await AssertHoldsAsync(Stream("large"), events);
    }

    [Fact]
    public async Task An_event_of_900_KB_is_kept_byte_for_byte()
    {
        var data = "{\"text\":\"" + string.Concat(Enumerable.Range(0, 100_000).Select(i => (i % 1000).ToString("000") + "权力")) + "\"}";
        var given = SomeEvents.One(1, data: data);
        Assert.InRange(given.Data.Length, 900_000, 1_000_000);
        await AppendAsync(Stream("big"), ExpectedRevision.NoStream, given);
        var read = Assert.Single(await ReadAsync(Stream("big")));
        Assert.True(given.Data.Span.SequenceEqual(read.Data.Span));
    }

    [Fact]
    public async Task Two_events_with_one_id_in_one_append_are_a_mistake_of_the_caller()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            async () =>
                await AppendAsync(Stream("twice"), ExpectedRevision.NoStream, SomeEvents.One(2), SomeEvents.One(1), SomeEvents.One(2)));
        Assert.Empty(await ReadAsync(Stream("twice")));
    }

    [Fact]
    public async Task A_stream_without_a_name_is_a_mistake_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await AppendAsync(default, ExpectedRevision.Any, SomeEvents.One(1)));

    [Fact]
    public async Task An_append_cancelled_before_it_is_sent_records_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () =>
                await Ledger.AppendAsync(Stream("a"), ExpectedRevision.Any, [SomeEvents.One(1)], new CancellationToken(canceled: true)));
        Assert.Empty(await ReadAsync(Stream("a")));
    }

    [Fact]
    public async Task The_same_id_may_be_in_two_streams()
    {
        AssertAppended(await AppendAsync(Stream("a"), ExpectedRevision.Any, SomeEvents.One(1)), 0);
        AssertAppended(await AppendAsync(Stream("b"), ExpectedRevision.Any, SomeEvents.One(1)), 0);
    }

    [Fact]
    public async Task What_was_recorded_survives_closing_and_opening_again()
    {
        var first = await AppendAsync(Stream("kept"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        await ReopenAsync();
        await AssertHoldsAsync(Stream("kept"), SomeEvents.Range(0, 3));
        AssertRetry(first, await AppendAsync(Stream("kept"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3)));
        AssertAppended(await AppendAsync(Stream("kept"), ExpectedRevision.Exactly(2), SomeEvents.One(3)), 3);
    }
}
