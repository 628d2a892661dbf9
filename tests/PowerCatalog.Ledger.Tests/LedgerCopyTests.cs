using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Copying;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>Moving a catalog from one ledger to another.</summary>
public sealed class LedgerCopyTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private SqliteLedger _from = null!;
    private SqliteLedger _to = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _from = SqliteLedger.Open(_folder.File("from.db"), _clock);
        for (var i = 0; i < 30; i++)
        {
            _clock.Move(TimeSpan.FromSeconds(i));
            NewEvent[] rows =
            [
                .. SomeEvents.Range(0, 3, "rows-" + i).Select(item => item with { Type = AdjustmentEventNames.RowsReceived }),
            ];
            await _from.AppendAsync(new StreamName("adjustment-" + i), ExpectedRevision.NoStream, rows, Cancellation);
            var facts = SomeEvents.Range(100 * i, 100, "facts");
            await _from.AppendAsync(new StreamName("catalog-64030" + (i % 2)), ExpectedRevision.Any, facts, Cancellation);
        }

        _clock.Move(TimeSpan.FromDays(400));
        _to = SqliteLedger.Open(_folder.File("to.db"), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Everything_is_carried_in_its_order_with_its_times()
    {
        var result = await LedgerCopy.RunAsync(_from, _to, null, Cancellation);
        Assert.Equal((0L, 30L * 103), (result.Found, result.Copied));
        var (source, target) = (await AllAsync(_from), await AllAsync(_to));
        Assert.Equal(source.Select(Shape), target.Select(Shape));
        Assert.Equal(64, result.Digest.Length);
        Assert.Empty(await _to.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task An_event_that_was_changed_is_not_given_a_digest_that_vouches_for_it()
    {
        await _from.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={_folder.File("from.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE events SET data = x'7B7D' WHERE position = 500";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        _from = SqliteLedger.Open(_folder.File("from.db"), _clock);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => LedgerCopy.RunAsync(_from, _to, null, Cancellation));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.True((await _to.HeadAsync(Cancellation)).Value < 500);
    }

    [Fact]
    public async Task A_copy_that_was_stopped_goes_on_from_where_it_was()
    {
        using var stop = new CancellationTokenSource();
        var seen = 0L;
        var progress = new Told(told =>
        {
            seen = told.Copied;
            if (seen > 1_000) stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LedgerCopy.RunAsync(_from, _to, progress, stop.Token));
        var result = await LedgerCopy.RunAsync(_from, _to, null, Cancellation);
        Assert.Equal(seen, result.Found);
        Assert.Equal(30 * 103 - seen, result.Copied);
        Assert.Equal((await AllAsync(_from)).Select(Shape), (await AllAsync(_to)).Select(Shape));
    }

    [Fact]
    public async Task A_second_copy_changes_nothing_and_says_the_same_digest()
    {
        var first = await LedgerCopy.RunAsync(_from, _to, null, Cancellation);
        var second = await LedgerCopy.RunAsync(_from, _to, null, Cancellation);
        Assert.Equal(new CopyResult(first.Copied, 0, first.Digest), second);
        var back = await LedgerCopy.RunAsync(_to, _from, null, Cancellation);
        Assert.Equal(first.Digest, back.Digest);
    }

    [Fact]
    public async Task A_target_that_holds_something_else_is_refused_before_the_first_write()
    {
        await _to.AppendAsync(new StreamName("catalog-640300"), ExpectedRevision.NoStream, [SomeEvents.One(7, "other")], Cancellation);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => LedgerCopy.RunAsync(_from, _to, null, Cancellation));
        Assert.Contains("catalog-640300, revision 0", refused.Message, StringComparison.Ordinal);
        Assert.Single(await AllAsync(_to));
    }

    [Fact]
    public async Task A_target_that_holds_more_than_the_source_is_refused()
    {
        await LedgerCopy.RunAsync(_from, _to, null, Cancellation);
        await _to.AppendAsync(new StreamName("catalog-640300"), ExpectedRevision.Any, [SomeEvents.One(7, "more")], Cancellation);
        await Assert.ThrowsAsync<LedgerException>(() => LedgerCopy.RunAsync(_from, _to, null, Cancellation));
    }

    [Theory]
    [InlineData("review-1", "PowerAdded.v1", "review-1")]
    [InlineData("catalog-", "PowerAdded.v1", "catalog-")]
    [InlineData("catalog-640309", "PowerRepainted.v1", "PowerRepainted.v1")]
    [InlineData("catalog-640309", "RowsReceived.v1", "RowsReceived.v1")]
    [InlineData("adjustment-31", "PowerAdded.v1", "PowerAdded.v1")]
    public async Task A_stream_or_an_event_of_no_category_stops_a_copy_by_name(string stream, string type, string named)
    {
        await _from.AppendAsync(new StreamName(stream), ExpectedRevision.NoStream, [SomeEvents.One(7, "odd", type)], Cancellation);
        var counting = await Assert.ThrowsAsync<LedgerException>(() => LedgerCopy.CountAsync(_from, Cancellation).AsTask());
        var copying = await Assert.ThrowsAsync<LedgerException>(() => LedgerCopy.RunAsync(_from, _to, null, Cancellation));
        Assert.All([counting, copying], stopped => Assert.Contains(named, stopped.Message, StringComparison.Ordinal));
    }

    private static (StreamName, long, Guid, string, DateTimeOffset, string) Shape(RecordedEvent item) =>
        (
            item.Stream, item.Revision, item.Id, item.Type, item.Recorded,
            Convert.ToHexString(item.Data.Span) + "/" + Convert.ToHexString(item.Metadata.Span));

    private static ValueTask<List<RecordedEvent>> AllAsync(SqliteLedger ledger) =>
        ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: Cancellation).ToListAsync(Cancellation);

    private sealed class Told(Action<CopyProgress> told) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => told(value);
    }
}
