using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A full disk, a lock that is held, a log that must not grow without end.</summary>
public sealed class SqliteFailureTests : IDisposable
{
    private static readonly StreamName _stream = new("s");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_refuses_appends_records_none_of_them_and_keeps_what_was_there()
    {
        var recorded = 0;
        await using (var ledger = Open(new() { MaximumBytes = 1 << 20 }))
        {
            var error = await Assert.ThrowsAsync<LedgerException>(async () =>
            {
                for (; recorded < 10_000; recorded++)
                    await AppendAsync(ledger, recorded);
            });
            Assert.Contains("there is no room left", error.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(ledger, recorded));
            Assert.InRange(recorded, 100, 1_000);
            Assert.Equal(recorded * 3L, (await ledger.HeadAsync(Cancellation)).Value);
            Assert.Empty(await ledger.VerifyAsync(Cancellation));
        }
        await using var roomier = Open();
        Assert.Equal((recorded * 3) + 2, (await AppendAsync(roomier, recorded)).Revision);
        Assert.Empty(await roomier.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task An_append_waits_while_another_process_writes_and_readers_go_on()
    {
        await using var ledger = Open();
        await AppendAsync(ledger, 0);
        Task<AppendResult> waiting;
        using (Lock())
        {
            waiting = AppendAsync(ledger, 1).AsTask();
            Assert.Equal(new Position(3), await ledger.HeadAsync(Cancellation));
            Assert.False(waiting.IsCompleted);
        }
        Assert.Equal(5, (await waiting).Revision);
    }

    [Fact]
    public async Task An_append_that_waited_too_long_says_who_is_in_the_way_and_the_next_succeeds()
    {
        await using var ledger = Open(new() { BusyTimeout = TimeSpan.FromMilliseconds(50) });
        using (Lock())
        {
            var error = await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(ledger, 0));
            Assert.Contains("another process has held the write lock", error.Message, StringComparison.Ordinal);
        }
        Assert.Equal(2, (await AppendAsync(ledger, 0)).Revision);
    }

    [Fact]
    public async Task What_another_process_wrote_between_two_appends_is_seen_by_the_second()
    {
        await using var one = Open();
        await using var other = Open();
        for (var i = 0; i < 20; i += 2)
        {
            Assert.Equal((i * 3) + 2, (await AppendAsync(one, i)).Revision);
            Assert.Equal((i * 3) + 5, (await AppendAsync(other, i + 1)).Revision);
        }
        Assert.Empty(await one.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_reader_that_stands_still_does_not_keep_the_log_from_being_folded_in()
    {
        await using var ledger = Open();
        for (var i = 0; i < 40; i++)
            await AppendAsync(ledger, i);
        await using var reader = ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: Cancellation)
            .GetAsyncEnumerator(Cancellation);
        await reader.MoveNextAsync();
        var megabyte = new byte[1 << 20];
        for (var i = 0; i < 64; i++)
            await ledger.AppendAsync(
                new StreamName("big"), ExpectedRevision.Any, [SomeEvents.One(i, "big") with { Data = megabyte }], Cancellation);
        Assert.InRange(new FileInfo(File + "-wal").Length, 1, 32 << 20);
        await reader.MoveNextAsync();
        Assert.Equal(new Position(2), reader.Current.Position);
    }

    [Fact]
    public async Task Events_of_one_append_are_recorded_at_the_time_of_the_clock()
    {
        var clock = new ManualClock();
        await using var ledger = SqliteLedger.Open(File, clock);
        await ledger.AppendAsync(_stream, ExpectedRevision.NoStream, SomeEvents.Range(0, 3), Cancellation);
        var first = clock.GetUtcNow();
        clock.Move(TimeSpan.FromMinutes(-5));
        await ledger.AppendAsync(_stream, ExpectedRevision.Exactly(2), [SomeEvents.One(3)], Cancellation);
        clock.Move(TimeSpan.FromMinutes(9));
        await ledger.AppendAsync(_stream, ExpectedRevision.Exactly(3), [SomeEvents.One(4)], Cancellation);
        var read = await ledger.ReadStreamAsync(_stream, ReadDirection.Forwards, 0, cancellation: Cancellation)
            .Select(item => item.Recorded).ToListAsync(Cancellation);
        Assert.Equal([first, first, first, first, first.AddMinutes(4)], read);
    }

    private SqliteLedger Open(SqliteLedgerOptions? options = null) => SqliteLedger.Open(File, TimeProvider.System, options);

    private static ValueTask<AppendResult> AppendAsync(SqliteLedger ledger, int number) => ledger.AppendAsync(
        _stream,
        ExpectedRevision.Exactly((number * 3) - 1),
        [.. SomeEvents.Range(number * 3, 3).Select(item => item with { Data = new byte[600] })],
        Cancellation);

    // The write lock, as another process would hold it.
    private SqliteConnection Lock()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.BeginTransaction(deferred: false);
        return connection;
    }
}
