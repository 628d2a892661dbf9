using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>The ledger's write-ahead log while there is no moment at which nobody reads.</summary>
public sealed class SqliteBoundedLogTests : IDisposable
{
    private const int Events = 80;

    private static readonly StreamName _stream = new("s");
    private static readonly string _megabyte = $"\"{new string('x', 1_000_000)}\"";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_stays_within_its_bound_though_readers_take_turns()
    {
        await using var ledger = SqliteLedger.Open(Path, TimeProvider.System);
        await ledger.AppendAsync(_stream, ExpectedRevision.NoStream, [SomeEvents.One(0)], Cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reading = Task.Run(() => TakeTurns(stop.Token), Cancellation);
        Assert.InRange(await MostAsync(ledger), 1 << 20, WriteAheadLog.MostBytes);
        await stop.CancelAsync();
        await reading;
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_reader_that_stays_costs_appends_little_and_it_is_truncated_once_he_has_left()
    {
        await using var ledger = SqliteLedger.Open(Path, TimeProvider.System);
        await ledger.AppendAsync(_stream, ExpectedRevision.NoStream, [SomeEvents.One(0)], Cancellation);
        using (var reader = Begin())
        {
            Assert.InRange(await MostAsync(ledger), 64L << 20, 200L << 20);
        }

        // It is tried again once the log has grown by some more.
        for (var i = 1; i <= 20; i++)
            await AppendAsync(ledger, Events + i);
        Assert.InRange(WriteAheadLog.BytesBeside(Path), 0, BoundedLog.MostBytes);
    }

    private async Task<long> MostAsync(SqliteLedger ledger)
    {
        var most = 0L;
        for (var i = 1; i <= Events; i++)
        {
            await AppendAsync(ledger, i);
            most = Math.Max(most, WriteAheadLog.BytesBeside(Path));
        }

        return most;
    }

    private static ValueTask<AppendResult> AppendAsync(SqliteLedger ledger, int number) =>
        ledger.AppendAsync(_stream, ExpectedRevision.Exactly(number - 1), [SomeEvents.One(number, data: _megabyte)], Cancellation);

    // Each has begun before the one before it ends.
    private void TakeTurns(CancellationToken stop)
    {
        var reader = Begin();
        while (!stop.IsCancellationRequested)
        {
            var next = Begin();
            reader.Dispose();
            reader = next;
            Thread.Yield();
        }

        reader.Dispose();
    }

    private SqliteConnection Begin()
    {
        var reader = new SqliteConnection($"Data Source={Path};Mode=ReadOnly;Pooling=False");
        reader.Open();
        reader.Execute("BEGIN");
        reader.Scalar("SELECT count(*) FROM streams");
        return reader;
    }
}
