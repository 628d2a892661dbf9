using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A ledger that lacks what was confirmed is neither gone on with nor called whole, whatever else is in the folder.</summary>
public sealed class SqliteConfirmedTests : IDisposable
{
    private static readonly StreamName _stream = new("s");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => _folder.File("ledger.db");

    private string Crashed => _folder.File("crashed.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_log_that_was_deleted_after_a_crash_is_missed()
    {
        await using (var ledger = SqliteLedger.Open(Path, _clock)) await AppendAsync(ledger, 0);
        await CrashAsync("");
        await using var without = SqliteLedger.Open(Crashed, _clock);
        Assert.Equal(3, (await without.HeadAsync(Cancellation)).Value);
        await RefusedAsync(without, 6);
        Assert.Equal(3, (await without.HeadAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task Whoever_was_refused_leaves_the_note_to_the_next()
    {
        await using (var ledger = SqliteLedger.Open(Path, _clock)) await AppendAsync(ledger, 0);
        await CrashAsync("");
        for (var i = 0; i < 2; i++)
        {
            await using var without = SqliteLedger.Open(Crashed, _clock);
            await RefusedAsync(without, 6);
        }
    }

    [Fact]
    public async Task A_log_that_is_there_after_a_crash_is_gone_on_with()
    {
        await using (var ledger = SqliteLedger.Open(Path, _clock)) await AppendAsync(ledger, 0);
        await CrashAsync("-wal");
        await using var whole = SqliteLedger.Open(Crashed, _clock);
        await AppendAsync(whole, 2);
        Assert.Null(await whole.CheckStreamAsync(_stream, Cancellation));
        Assert.Empty(await whole.VerifyAsync(Cancellation));
        Assert.Equal(9, (await whole.HeadAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task What_was_confirmed_is_missed_by_whoever_only_reads()
    {
        await using (var ledger = SqliteLedger.Open(Path, _clock)) await AppendAsync(ledger, 0);
        await CrashAsync("");
        await using var read = SqliteLedger.Open(Crashed, _clock, new SqliteLedgerOptions { ReadOnly = true });
        Assert.Equal("not-confirmed", (await read.CheckStreamAsync(_stream, Cancellation))?.Code);
        Assert.Contains(await read.VerifyAsync(Cancellation), finding => finding.Code == "not-confirmed");
    }

    [Fact]
    public async Task Another_history_of_the_same_length_is_not_what_was_confirmed()
    {
        await using (var other = SqliteLedger.Open(Crashed, _clock))
        {
            await AppendAsync(other, 5);
            await AppendAsync(other, 6);
        }

        File.Move(Crashed, Path + ".other");
        await CrashAsync("");
        File.Move(Path + ".other", Crashed, overwrite: true);
        await using var swapped = SqliteLedger.Open(Crashed, _clock);
        await RefusedAsync(swapped, 3);
    }

    [Fact]
    public async Task Whoever_moves_the_note_away_goes_on_with_the_ledger_as_it_is()
    {
        await using (var ledger = SqliteLedger.Open(Path, _clock)) await AppendAsync(ledger, 0);
        await CrashAsync("");
        File.Delete(Crashed + ".end");
        await using var without = SqliteLedger.Open(Crashed, _clock);
        await AppendAsync(without, 1);
        Assert.Empty(await without.VerifyAsync(Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("powercatalog-end/1\n9\n1  00\n0000000000000000\n")]
    public async Task A_note_that_was_not_written_whole_says_nothing(string note)
    {
        await using (var ledger = SqliteLedger.Open(Path, _clock)) await AppendAsync(ledger, 0);
        await File.WriteAllTextAsync(Path + ".end", note, Cancellation);
        await using var after = SqliteLedger.Open(Path, _clock);
        await AppendAsync(after, 1);
        Assert.Empty(await after.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Whoever_restores_a_ledger_where_another_was_is_not_held_to_that_ones_end()
    {
        await CrashAsync("");
        File.Delete(Crashed);
        await using (var filled = SqliteLedger.Open(Crashed, _clock, new SqliteLedgerOptions { Fills = true }))
        {
            await AppendAsync(filled, 5);
            filled.Filled();
        }

        await using var after = SqliteLedger.Open(Crashed, _clock);
        await AppendAsync(after, 6);
        Assert.Empty(await after.VerifyAsync(Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public async Task A_file_that_is_written_over_while_it_is_open_is_not_appended_to(int before)
    {
        await using var ledger = SqliteLedger.Open(Path, _clock);
        await AppendAsync(ledger, 0);
        await ledger.BackupAsync(Path + ".old", Cancellation);
        for (var i = 1; i <= before; i++) await AppendAsync(ledger, i);
        // Another process carries the log into the file as it closes; here its connection is one of this process.
        Run(Path, "PRAGMA wal_checkpoint(TRUNCATE)");
        // Longer than the file system's clock takes for a step.
        await Task.Delay(20, Cancellation);
        await File.WriteAllBytesAsync(Path, await File.ReadAllBytesAsync(Path + ".old", Cancellation), Cancellation);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, before + 1));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
    }

    [Fact]
    public async Task A_file_that_is_written_over_before_the_first_append_is_not_appended_to()
    {
        await using (var ledger = SqliteLedger.Open(Path, _clock)) for (var i = 0; i < 3; i++) await AppendAsync(ledger, i);
        await using (var ledger = SqliteLedger.Open(Crashed, _clock)) for (var i = 2; i >= 0; i--) await AppendAsync(ledger, i);
        await using var opened = SqliteLedger.Open(Path, _clock);
        await Task.Delay(20, Cancellation);
        await File.WriteAllBytesAsync(Path, await File.ReadAllBytesAsync(Crashed, Cancellation), Cancellation);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(opened, 3));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
    }

    [Fact]
    public async Task A_file_whose_middle_is_written_over_beneath_its_log_is_not_appended_to()
    {
        await using var ledger = SqliteLedger.Open(Path, _clock);
        for (var i = 0; i < 400; i++) await AppendAsync(ledger, i);
        Run(Path, "PRAGMA wal_checkpoint(TRUNCATE)");
        await AppendAsync(ledger, 400);
        File.Copy(Path, Crashed);
        Run(Crashed, "UPDATE events SET digest = zeroblob(32) WHERE position = 7");
        await Task.Delay(20, Cancellation);
        await File.WriteAllBytesAsync(Path, await File.ReadAllBytesAsync(Crashed, Cancellation), Cancellation);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, 401));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
    }

    [Fact]
    public async Task A_file_that_another_process_wrote_and_checkpointed_is_appended_to()
    {
        await using var ledger = SqliteLedger.Open(Path, _clock);
        await AppendAsync(ledger, 0);
        await using (var other = SqliteLedger.Open(Path, _clock)) await AppendAsync(other, 1);
        Run(Path, "PRAGMA wal_checkpoint(TRUNCATE)");
        await AppendAsync(ledger, 2);
        Assert.Equal(9, (await ledger.HeadAsync(Cancellation)).Value);
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
    }

    private static async Task AppendAsync(SqliteLedger ledger, int number) =>
        await ledger.AppendAsync(_stream, ExpectedRevision.Any, SomeEvents.Range(number * 3, 3), Cancellation);

    private static async Task RefusedAsync(SqliteLedger ledger, int confirmed)
    {
        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, 9));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.Contains($"up to position {confirmed} ", refused.Message, StringComparison.Ordinal);
        Assert.Equal("not-confirmed", (await ledger.CheckStreamAsync(_stream, Cancellation))?.Code);
        Assert.Contains(await ledger.VerifyAsync(Cancellation), finding => finding.Code == "not-confirmed");
    }

    // The files as a process that was killed after a further append leaves them, with its log or without.
    private async Task CrashAsync(string log)
    {
        await using var ledger = SqliteLedger.Open(Path, _clock);
        await AppendAsync(ledger, 1);
        foreach (var end in new[] { "", ".end", log }.Distinct()) File.Copy(Path + end, Crashed + end);
    }

    private static void Run(string path, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
