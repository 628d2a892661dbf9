using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Many writers at once.</summary>
public abstract class ConcurrencyContract : LedgerContract
{
    private const int Writers = 16;
    private const int Rounds = 20;

    [Fact]
    public async Task Of_many_writers_that_expect_the_same_revision_exactly_one_wins()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var results = await FromAllAsync(
                writer => AppendAsync(
                    Stream("s"), ExpectedRevision.Exactly((2 * round) - 1), SomeEvents.Range(2 * round, 2, "writer-" + writer)));
            AssertAppended(Assert.Single(results, result => result.Outcome == AppendOutcome.Appended), (2 * round) + 1);
            Assert.All(results.Where(result => result.Outcome != AppendOutcome.Appended), result => AssertRefused(result, (2 * round) + 1));
        }
        AssertWhole(await ReadAsync(Stream("s")), size: 2, appends: Rounds);
    }

    [Fact]
    public async Task Of_many_writers_that_expect_anything_all_land_whole()
    {
        await FromAllAsync(async writer =>
        {
            var result = default(AppendResult);
            for (var round = 0; round < Rounds; round++)
            {
                result = await AppendAsync(Stream("s"), ExpectedRevision.Any, SomeEvents.Range(3 * round, 3, "writer-" + writer));
                Assert.Equal((AppendOutcome.Appended, false), (result.Outcome, result.AlreadyRecorded));
            }
            return result;
        });
        AssertWhole(await ReadAsync(Stream("s")), size: 3, appends: Writers * Rounds);
    }

    [Fact]
    public async Task Writers_on_streams_of_their_own_do_not_hinder_each_other()
    {
        await FromAllAsync(async writer =>
        {
            var result = default(AppendResult);
            for (var round = 0; round < Rounds; round++)
            {
                result = await AppendAsync(Stream("own-" + writer), ExpectedRevision.Exactly(round - 1), SomeEvents.One(round));
                AssertAppended(result, round);
            }
            return result;
        });
        for (var writer = 0; writer < Writers; writer++)
            await AssertHoldsAsync(Stream("own-" + writer), SomeEvents.Range(0, Rounds));
        var positions = (await ReadScopeAsync()).ConvertAll(item => item.Position);
        Assert.Equal(Writers * Rounds, positions.Distinct().Count());
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public async Task Writers_through_two_handles_share_one_order()
    {
        var other = await OpenAnotherAsync();
        await FromAllAsync(async writer =>
        {
            var ledger = writer % 2 == 0 ? Ledger : other;
            var result = default(AppendResult);
            for (var round = 0; round < Rounds; round++)
            {
                var events = SomeEvents.Range(2 * round, 2, "writer-" + writer);
                result = await ledger.AppendAsync(Stream("shared"), ExpectedRevision.Any, events, Cancellation);
                Assert.Equal((AppendOutcome.Appended, false), (result.Outcome, result.AlreadyRecorded));
            }
            return result;
        });
        AssertWhole(await ReadAsync(Stream("shared")), size: 2, appends: Writers * Rounds);
    }

    [Fact]
    public async Task A_refused_append_spoils_none_of_those_sent_with_it()
    {
        await AppendAsync(Stream("taken"), ExpectedRevision.NoStream, SomeEvents.One(0));
        var results = await FromAllAsync(writer => writer % 2 == 0
            ? AppendAsync(Stream("taken"), ExpectedRevision.NoStream, SomeEvents.One(1, "late"))
            : AppendAsync(Stream("own-" + writer), ExpectedRevision.NoStream, SomeEvents.One(0)));
        for (var writer = 0; writer < Writers; writer++)
        {
            if (writer % 2 == 0)
                AssertRefused(results[writer], 0);
            else
                AssertAppended(results[writer], 0);
        }
        Assert.Equal(1 + (Writers / 2), (await ReadScopeAsync()).Count);
    }

    private static Task<AppendResult[]> FromAllAsync(Func<int, ValueTask<AppendResult>> append) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () => await append(writer), Cancellation)));

    // Revisions are dense, and the events of each append stand together: the ids of one append count up within one series.
    private static void AssertWhole(List<RecordedEvent> events, int size, int appends)
    {
        Assert.Equal(appends * size, events.Count);
        Assert.Equal(events.Count, events.Select(item => item.Id).Distinct().Count());
        for (var i = 0; i < events.Count; i++)
        {
            Assert.Equal(i, events[i].Revision);
            if (i % size != 0)
                Assert.Equal(Next(events[i - 1].Id), events[i].Id);
        }
    }

    private static Guid Next(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        for (var i = 15; ++bytes[i] == 0; i--)
        {
        }
        return new Guid(bytes, bigEndian: true);
    }
}
