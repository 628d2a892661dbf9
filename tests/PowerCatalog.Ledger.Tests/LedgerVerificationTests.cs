using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.Tests;

/// <summary>How checks are shown the events: on all processors, put together in order, and up to the last that can be read.</summary>
public sealed class LedgerVerificationTests : IAsyncLifetime
{
    private const int Events = 1_300;
    private const int Readable = 700;

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private SqliteLedger _ledger = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _ledger = SqliteLedger.Open(_folder.File("ledger.db"), _clock);
        await _ledger.AppendAsync(new StreamName("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, Events), Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_batch_is_looked_at_while_another_still_is_and_both_are_finished_in_order()
    {
        var check = new Recording();
        using var second = new ManualResetEventSlim();
        check.Looking = batch =>
        {
            if (batch[0].Position.Value > 1) second.Set();
            else Assert.True(second.Wait(TimeSpan.FromMinutes(1), Cancellation));
        };
        await LedgerVerification.RunAsync(_ledger, _clock, [check], Cancellation);
        Assert.Equal(Enumerable.Range(1, Events).Select(position => (long)position), check.Finished);
        Assert.True(check.EndedWhole);
    }

    [Fact]
    public async Task Every_event_before_one_that_cannot_be_read_is_looked_at()
    {
        var check = new Recording();
        var broken = new AlteredLedger(_ledger, events => Ending(events, LedgerFailure.Changed));
        var verified = await LedgerVerification.RunAsync(broken, _clock, [check], Cancellation);
        Assert.Equal(Readable, verified.Events);
        Assert.Equal(Readable, check.Finished.Count);
        Assert.False(check.EndedWhole);
        var finding = Assert.Single(verified.Findings);
        Assert.Equal("unreadable", finding.Code);
        Assert.Contains("位置 700 之后", finding.Message, StringComparison.Ordinal);
        Assert.Contains("after position 700", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_no_longer_answers_is_not_verified()
    {
        var broken = new AlteredLedger(_ledger, events => Ending(events, LedgerFailure.Unavailable));
        var failed = await Assert.ThrowsAsync<LedgerException>(
            () => LedgerVerification.RunAsync(broken, _clock, [new Recording()], Cancellation));
        Assert.Equal(LedgerFailure.Unavailable, failed.Failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_check_that_fails_ends_the_verification(bool whenFinishing)
    {
        var check = new Recording();
        if (whenFinishing) check.Finishing = item => throw new InvalidDataException($"{item.Position}");
        else check.Looking = _ => throw new InvalidDataException("1");
        var failed = await Assert.ThrowsAsync<InvalidDataException>(
            () => LedgerVerification.RunAsync(_ledger, _clock, [check], Cancellation));
        Assert.Equal("1", failed.Message);
    }

    [Fact]
    public async Task A_recorded_time_in_the_future_is_found_beyond_what_clocks_differ()
    {
        _clock.Move(-PortCheck.ClockTolerance);
        Assert.Empty((await LedgerVerification.RunAsync(_ledger, _clock, [], Cancellation)).Findings);
        _clock.Move(TimeSpan.FromMilliseconds(-1));
        var found = (await LedgerVerification.RunAsync(_ledger, _clock, [], Cancellation)).Findings;
        Assert.Equal(LedgerFindings.MostPerCode, found.Count);
        Assert.All(found, finding => Assert.Equal("time-future", finding.Code));
        Assert.Contains("流 s 第 0 条的记录时间 ", found[0].Message, StringComparison.Ordinal);
        Assert.Contains("In s, revision 0 has a recorded time in the future", found[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("有机器的时钟曾经偏快", FindingAdvice.For("time-future"), StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<RecordedEvent> Ending(IAsyncEnumerable<RecordedEvent> events, LedgerFailure failure)
    {
        await foreach (var item in events.Take(Readable)) yield return item;
        throw new LedgerException(failure, "The next page cannot be read.");
    }

    private sealed class Recording : IEventCheck
    {
        public Action<IReadOnlyList<RecordedEvent>> Looking { get; set; } = _ => { };

        public Action<RecordedEvent> Finishing { get; set; } = _ => { };

        public List<long> Finished { get; } = [];

        public bool? EndedWhole { get; private set; }

        public LedgerFindings Findings { get; } = new();

        public Action Look(IReadOnlyList<RecordedEvent> batch)
        {
            if (batch.Count > 0) Looking(batch);
            return () =>
            {
                foreach (var item in batch)
                {
                    Finishing(item);
                    Finished.Add(item.Position.Value);
                }
            };
        }

        public void End(bool isWhole) => EndedWhole = isWhole;
    }
}
