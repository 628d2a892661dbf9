using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>Nothing is confirmed into a file or a log that has no name any more.</summary>
public sealed class SqliteMovedTests : IDisposable
{
    private static readonly StreamName _stream = new("s");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Losses => new()
    {
        { "-wal", "deleted" }, { "-wal", "renamed" }, { "-wal", "replaced by a copy" }, { "-shm", "deleted" }, { "-shm", "renamed" },
        { "", "deleted" }, { "", "renamed" }, { "", "replaced by a copy" },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task An_append_is_refused_by_name_once_the_file_or_its_log_is_gone_and_what_was_confirmed_is_kept(string end, string how)
    {
        // Where the system tells no file from another of its name, only that one is missing is seen.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere SQLite's open files cannot be replaced, or are not told apart.");
        await using var ledger = SqliteLedger.Open(Path, _clock);
        await AppendAsync(ledger, 0);
        Assert.Null(await ledger.CheckStreamAsync(_stream, Cancellation));
        await AppendAsync(ledger, 1);
        Take(Path + end, how);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, 2));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.Contains($"ledger.db{end} was deleted, renamed or replaced", refused.Message, StringComparison.Ordinal);
        var found = await ledger.CheckStreamAsync(_stream, Cancellation);
        Assert.Contains($"ledger.db{end} was deleted", found!.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, 2));
        await KeptAsync(refused.Message);
    }

    [Fact]
    public async Task A_log_that_is_put_back_is_written_into_again()
    {
        await using var ledger = SqliteLedger.Open(Path, _clock);
        await AppendAsync(ledger, 0);
        File.Move(Path + "-wal", Path + "-elsewhere");
        await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, 1));
        File.Move(Path + "-elsewhere", Path + "-wal");
        await AppendAsync(ledger, 1);
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_process_whose_log_is_gone_leaves_what_another_has_written_since_when_it_ends()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere SQLite's open files cannot be deleted.");
        await using (var ledger = SqliteLedger.Open(Path, _clock))
        {
            await AppendAsync(ledger, 0);
            // As another process has it, which shares none of SQLite's state with this one.
            File.Copy(Path, Path + "-other");
            File.Copy(Path + "-wal", Path + "-other-wal");
            await using (var other = SqliteLedger.Open(Path + "-other", _clock)) await AppendAsync(other, 7);
            File.Delete(Path + "-wal");
            File.Delete(Path + "-shm");
            await File.WriteAllBytesAsync(Path, await File.ReadAllBytesAsync(Path + "-other", Cancellation), Cancellation);
        }

        await using var after = SqliteLedger.Open(Path, _clock);
        Assert.Equal(6, (await after.HeadAsync(Cancellation)).Value);
        Assert.Empty(await after.VerifyAsync(Cancellation));
    }

    private static async Task AppendAsync(SqliteLedger ledger, int number) =>
        await ledger.AppendAsync(_stream, ExpectedRevision.Any, SomeEvents.Range(number * 3, 3), Cancellation);

    private static void Take(string path, string how)
    {
        if (how == "replaced by a copy") File.Copy(path, path + ".new");
        if (how == "renamed") File.Move(path, path + ".old");
        else File.Delete(path);
        if (how == "replaced by a copy") File.Move(path + ".new", path);
    }

    private async Task KeptAsync(string message)
    {
        var kept = Assert.Single(Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!, "ledger.db.kept-*"));
        Assert.Contains(System.IO.Path.GetFileName(kept), message, StringComparison.Ordinal);
        await using var held = SqliteLedger.Open(kept, _clock, new SqliteLedgerOptions { ReadOnly = true });
        Assert.Equal(6, (await held.HeadAsync(Cancellation)).Value);
        Assert.Empty(await held.VerifyAsync(Cancellation));
    }
}
