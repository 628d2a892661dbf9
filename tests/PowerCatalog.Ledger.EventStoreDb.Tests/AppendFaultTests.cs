using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>Appends while things go wrong: each fault has one outcome, and none leaves a double.</summary>
public sealed class AppendFaultTests : IAsyncLifetime
{
    private static readonly StreamName _stream = new("s");

    private StandInServer _server = null!;
    private LenientTime _time = new(new ManualClock());
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
    [InlineData(AppendFault.BreaksBefore)]
    [InlineData(AppendFault.BreaksAfter)]
    [InlineData(AppendFault.TimesOutBefore)]
    [InlineData(AppendFault.TimesOutAfter)]
    [InlineData(AppendFault.TimesOutAndWritesBeforeNext)]
    [InlineData(AppendFault.TimesOutAndWritesAfterNext)]
    [InlineData(AppendFault.NotReady)]
    [InlineData(AppendFault.SilentBefore)]
    [InlineData(AppendFault.SilentAfter)]
    public async Task A_fault_that_passes_is_overcome_without_loss_or_double(AppendFault fault)
    {
        // An answer that never comes is waited for. One that is given up too early, on a busy machine, is asked for again.
        if (fault is AppendFault.SilentBefore or AppendFault.SilentAfter) _time.LimitRate = 0.2;
        foreach (var expected in new[] { ExpectedRevision.NoStream, ExpectedRevision.Exactly(2), ExpectedRevision.Any })
        {
            var before = await CountAsync();
            _server.Faults.OnAppends(fault);
            var result = await _ledger.AppendAsync(_stream, expected, SomeEvents.Range(before, 3), Cancellation);
            Assert.Equal((AppendOutcome.Appended, before + 2L, false), (result.Outcome, result.Revision, result.AlreadyRecorded));
        }

        await AssertHoldsAsync(9);
    }

    [Theory]
    [InlineData(AppendFault.BreaksBefore)]
    [InlineData(AppendFault.BreaksAfter)]
    [InlineData(AppendFault.TimesOutBefore)]
    [InlineData(AppendFault.TimesOutAfter)]
    [InlineData(AppendFault.NotReady)]
    public async Task A_fault_between_the_parts_of_a_large_append_is_overcome_too(AppendFault fault)
    {
        var events = SomeEvents.Range(0, 4_500);
        Assert.False(_ledger.AppendsWhole(events));
        _server.Faults.OnAppends(AppendFault.None, AppendFault.None, fault, AppendFault.None);
        var result = await _ledger.AppendAsync(_stream, ExpectedRevision.NoStream, events, Cancellation);
        Assert.Equal((AppendOutcome.Appended, 4_499L), (result.Outcome, result.Revision));
        await AssertHoldsAsync(4_500);
    }

    [Fact]
    public async Task A_fault_again_and_again_in_every_place_leaves_neither_gap_nor_double()
    {
        AppendFault[] faults =
        [
            AppendFault.None, AppendFault.BreaksAfter, AppendFault.TimesOutAndWritesBeforeNext, AppendFault.BreaksBefore,
            AppendFault.TimesOutAndWritesAfterNext, AppendFault.NotReady, AppendFault.TimesOutAfter,
        ];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                for (var round = 0; round < 12; round++)
                {
                    _server.Faults.OnAppends(faults[(round + writer) % faults.Length]);
                    var result = await _ledger.AppendAsync(
                        new StreamName(
                            "w" + writer), ExpectedRevision.Exactly((3 * round) - 1), SomeEvents.Range(3 * round, 3), Cancellation);
                    Assert.Equal((3 * round) + 2, result.Revision);
                }
            },
            Cancellation)));
        var all = await _ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, "w", cancellation: Cancellation)
            .ToListAsync(Cancellation);
        Assert.Equal(4 * 36, all.Count);
        Assert.All(
            all.GroupBy(item => item.Stream),
            of => Assert.Equal(SomeEvents.Range(0, 36).Select(item => item.Id), of.Select(item => item.Id)));
    }

    [Fact]
    public async Task A_fault_that_stays_is_told_as_an_outcome_that_nobody_knows()
    {
        _time.GivesUp = true;
        _server.Faults.OnAppends([.. Enumerable.Repeat(AppendFault.TimesOutBefore, 1_000)]);
        var error = await FailAsync(SomeEvents.One(0));
        Assert.Equal(LedgerFailure.OutcomeUnknown, error.Failure);
        Assert.Contains("不会重复", error.Message);
    }

    [Fact]
    public async Task A_server_that_is_never_ready_is_told_so_and_nothing_was_written()
    {
        _time.GivesUp = true;
        _server.Faults.OnAppends([.. Enumerable.Repeat(AppendFault.NotReady, 1_000)]);
        Assert.Equal(LedgerFailure.Unavailable, (await FailAsync(SomeEvents.One(0))).Failure);
        await AssertHoldsAsync(0);
    }

    [Fact]
    public async Task Without_quorum_the_first_append_is_unknown_or_unavailable_and_it_lands_when_quorum_is_back()
    {
        _time.GivesUp = true;
        _server.Faults.NoQuorum = true;
        var error = await FailAsync(SomeEvents.One(0));
        Assert.Contains(error.Failure, new[] { LedgerFailure.OutcomeUnknown, LedgerFailure.Unavailable });
        (_server.Faults.NoQuorum, _time.GivesUp) = (false, false);
        Assert.Equal(0, (await _ledger.AppendAsync(_stream, ExpectedRevision.NoStream, [SomeEvents.One(0)], Cancellation)).Revision);
    }

    [Theory]
    [InlineData(AppendFault.AccessDenied, LedgerFailure.AccessDenied)]
    [InlineData(AppendFault.StreamDeleted, LedgerFailure.Other)]
    public async Task A_refusal_is_told_at_once(AppendFault fault, LedgerFailure expected)
    {
        _server.Faults.OnAppends(fault);
        Assert.Equal(expected, (await FailAsync(SomeEvents.One(0))).Failure);
    }

    [Fact]
    public async Task An_event_that_is_too_large_is_refused_before_it_is_sent()
    {
        var error = await FailAsync(SomeEvents.One(0, data: $"\"{new string('x', 1_100_000)}\""));
        Assert.Equal(LedgerFailure.TooLarge, error.Failure);
    }

    [Fact]
    public async Task A_server_that_takes_less_says_so()
    {
        _server.Faults.MostBytes = 1_000;
        var error = await FailAsync(SomeEvents.One(0, data: $"\"{new string('x', 2_000)}\""));
        Assert.Equal(LedgerFailure.TooLarge, error.Failure);
        await AssertHoldsAsync(0);
    }

    [Fact]
    public async Task With_the_server_down_an_append_fails_soon_and_the_next_at_once_and_it_goes_on_without_opening_again()
    {
        await _ledger.AppendAsync(_stream, ExpectedRevision.NoStream, [SomeEvents.One(0)], Cancellation);
        await _server.StopAsync();
        _time.GivesUp = true;
        Assert.Equal(LedgerFailure.Unavailable, (await FailAsync(SomeEvents.One(1))).Failure);
        var pauses = _time.Pauses.Count;
        Assert.InRange(pauses, 5, 10);
        // The first goes on for two seconds, the second does not try again.
        Assert.Equal(LedgerFailure.Unavailable, (await FailAsync(SomeEvents.One(1))).Failure);
        Assert.Equal(pauses, _time.Pauses.Count);
        _time.GivesUp = false;
        await _server.StartAsync();
        Assert.Equal(1, (await _ledger.AppendAsync(_stream, ExpectedRevision.Exactly(0), [SomeEvents.One(1)], Cancellation)).Revision);
    }

    [Fact]
    public async Task A_restart_in_the_middle_is_overcome()
    {
        await _ledger.AppendAsync(_stream, ExpectedRevision.NoStream, [SomeEvents.One(0)], Cancellation);
        await _server.StopAsync();
        var append = _ledger.AppendAsync(_stream, ExpectedRevision.Exactly(0), [SomeEvents.One(1)], Cancellation);
        await _time.Pauses.ReachesAsync(1, Cancellation);
        await _server.StartAsync();
        Assert.Equal(1, (await append).Revision);
    }

    [Fact]
    public async Task A_server_that_lacks_what_is_needed_is_refused()
    {
        _server.Faults.LacksBatchAppend = true;
        var error = await FailAsync(SomeEvents.One(0));
        Assert.Contains("batchappend", error.Message);
    }

    private async Task<LedgerException> FailAsync(NewEvent item) =>
        await Assert.ThrowsAsync<LedgerException>(
            async () => await _ledger.AppendAsync(_stream, ExpectedRevision.Any, [item], Cancellation));

    private async Task<int> CountAsync() => (await ReadAsync()).Count;

    private ValueTask<List<RecordedEvent>> ReadAsync() =>
        _ledger.ReadStreamAsync(_stream, ReadDirection.Forwards, 0, cancellation: Cancellation).ToListAsync(Cancellation);

    private async Task AssertHoldsAsync(int count)
    {
        // What was given up may land later; a double would too.
        _server.Settle();
        Assert.Equal(SomeEvents.Range(0, count).Select(item => item.Id), (await ReadAsync()).Select(item => item.Id));
    }
}
