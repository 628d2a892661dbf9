using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>Appends that may go anywhere, into a stream that another process has written meanwhile.</summary>
public sealed class AnywhereTests : IAsyncLifetime
{
    // How many events go into one request.
    private const int Part = 1_000;

    private static readonly StreamName _stream = new("s");

    private StandInServer _server = null!;
    private EventStoreDbLedger _ledger = null!;
    private EventStoreDbLedger _other = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInServer.StartNewAsync();
        _ledger = Handles.Open(_server.ConnectionString);
        _other = Handles.Open(_server.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _other.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_another_process_has_written_is_found_and_not_doubled()
    {
        await AppendAsync(_other, SomeEvents.Range(0, 3));
        var again = await AppendAsync(_ledger, SomeEvents.Range(0, 3));
        Assert.Equal((2L, true), (again.Revision, again.AlreadyRecorded));
        var more = await AppendAsync(_ledger, SomeEvents.Range(3, 2));
        Assert.Equal((4L, false), (more.Revision, more.AlreadyRecorded));
        await HoldsAsync(SomeEvents.Range(0, 5));
    }

    // In parts each is sent with the revision that it expects: the second part would fit behind what another has written.
    [Fact]
    public async Task Parts_of_a_large_append_never_go_behind_what_another_has_written()
    {
        Assert.True(_ledger.AppendsWhole(SomeEvents.Range(0, Part)));
        Assert.False(_ledger.AppendsWhole(SomeEvents.Range(0, Part + 1)));
        await AppendAsync(_other, SomeEvents.Range(0, Part));
        Assert.Equal((4L * Part) - 1, (await AppendAsync(_ledger, SomeEvents.Range(Part, 3 * Part))).Revision);
        await HoldsAsync(SomeEvents.Range(0, 4 * Part));
    }

    private static ValueTask<AppendResult> AppendAsync(EventStoreDbLedger ledger, NewEvent[] events) =>
        ledger.AppendAsync(_stream, ExpectedRevision.Any, events, Cancellation);

    private async Task HoldsAsync(NewEvent[] events) => Assert.Equal(
        events.Select(item => item.Id),
        await _ledger.ReadStreamAsync(_stream, ReadDirection.Forwards, 0, cancellation: Cancellation).Select(item => item.Id)
            .ToListAsync(Cancellation));
}
