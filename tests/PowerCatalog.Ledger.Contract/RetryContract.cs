using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>
/// An append sent again after its answer was lost. The stream holds 0, 1 | 2, 3, 4 | 5 in all these tests; what is retried is 2, 3, 4,
/// which was sent with one expectation or another.
/// </summary>
public abstract class RetryContract : LedgerContract
{
    private AppendResult _original;

    /// <summary>The expectations with which 2, 3, 4 can have been appended.</summary>
    public static TheoryData<string> Expectations => ["1", "any", "exists"];

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_retry_is_answered_as_the_original_was(string expected)
    {
        await RecordAsync(expected);
        AssertRetry(_original, await AppendAsync(Stream("s"), AppendContract.Expectation(expected), SomeEvents.Range(2, 3)));
        await AssertHoldsAsync(Stream("s"), SomeEvents.Range(0, 6));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_retry_through_another_handle_is_answered_as_the_original_was(string expected)
    {
        await RecordAsync(expected);
        var other = await OpenAnotherAsync();
        AssertRetry(
            _original, await other.AppendAsync(Stream("s"), AppendContract.Expectation(expected), SomeEvents.Range(2, 3), Cancellation));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_leading_part_of_an_earlier_append_is_a_retry(string expected)
    {
        await RecordAsync(expected);
        var result = await AppendAsync(Stream("s"), AppendContract.Expectation(expected), SomeEvents.Range(2, 2));
        var recorded = (await ReadAsync(Stream("s")))[3];
        Assert.Equal(new AppendResult(AppendOutcome.Appended, 3, recorded.Position, AlreadyRecorded: true), result);
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task Several_appends_sent_again_as_one_are_a_retry(string expected)
    {
        await RecordAsync(expected);
        var result = await AppendAsync(Stream("s"), AppendContract.Expectation(expected), SomeEvents.Range(2, 4));
        Assert.Equal((AppendOutcome.Appended, 5, true), (result.Outcome, result.Revision, result.AlreadyRecorded));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_retry_that_goes_on_past_the_end_is_refused(string expected)
    {
        await RecordAsync(expected);
        AssertRefused(await AppendAsync(Stream("s"), AppendContract.Expectation(expected), SomeEvents.Range(2, 5)), 5);
        await AssertHoldsAsync(Stream("s"), SomeEvents.Range(0, 6));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_retry_with_another_event_in_it_is_refused(string expected)
    {
        await RecordAsync(expected);
        AssertRefused(
            await AppendAsync(
                Stream("s"), AppendContract.Expectation(expected), SomeEvents.One(2), SomeEvents.One(99), SomeEvents.One(4)), 5);
        await AssertHoldsAsync(Stream("s"), SomeEvents.Range(0, 6));
    }

    [Fact]
    public async Task A_first_append_that_expected_no_stream_can_be_retried()
    {
        var original = await AppendAsync(Stream("first"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3));
        AssertRetry(original, await AppendAsync(Stream("first"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3)));
        AssertRetry(original, await AppendAsync(Stream("first"), ExpectedRevision.Any, SomeEvents.Range(0, 3)));
        await AppendAsync(Stream("first"), ExpectedRevision.Exactly(2), SomeEvents.One(3));
        AssertRetry(original, await AppendAsync(Stream("first"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3)));
    }

    [Fact]
    public async Task Other_events_at_the_same_place_are_refused()
    {
        await RecordAsync("1");
        AssertRefused(await AppendAsync(Stream("s"), ExpectedRevision.Exactly(1), SomeEvents.Range(2, 3, "other")), 5);
        AssertRefused(await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 2, "other")), 5);
    }

    [Fact]
    public async Task The_same_events_at_another_place_are_no_retry()
    {
        await RecordAsync("1");
        AssertRefused(await AppendAsync(Stream("s"), ExpectedRevision.Exactly(0), SomeEvents.Range(2, 3)), 5);
        AssertRefused(await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(2, 3)), 5);
        AssertRefused(await AppendAsync(Stream("s"), ExpectedRevision.Exactly(9), SomeEvents.Range(2, 3)), 5);
    }

    [Fact]
    public async Task Many_retries_at_once_record_the_events_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            _ => AppendAsync(Stream("once"), ExpectedRevision.Any, SomeEvents.Range(0, 3)).AsTask()));
        var original = Assert.Single(results, result => !result.AlreadyRecorded);
        Assert.All(results, result => Assert.Equal(original with { AlreadyRecorded = result.AlreadyRecorded }, result));
        await AssertHoldsAsync(Stream("once"), SomeEvents.Range(0, 3));
    }

    private async Task RecordAsync(string expected)
    {
        await AppendAsync(Stream("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 2));
        _original = await AppendAsync(Stream("s"), AppendContract.Expectation(expected), SomeEvents.Range(2, 3));
        await AppendAsync(Stream("s"), ExpectedRevision.Exactly(4), SomeEvents.One(5));
    }
}
