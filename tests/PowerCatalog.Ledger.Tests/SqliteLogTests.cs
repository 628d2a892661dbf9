using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>The write-ahead log beside the ledger stays small.</summary>
public sealed class SqliteLogTests : IDisposable
{
    private const int HeaderBytes = 32;
    private const int FrameBytes = 24 + 4_096;
    private const long LeftBytes = 24L << 20;
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    private string Path => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_killed_writer_left_is_truncated_when_the_next_opens()
    {
        await using (SqliteLedger.Open(Path, _clock))
        {
        }

        using var killed = new SqliteConnection($"Data Source={Path};Pooling=False");
        killed.Open();
        killed.Execute("PRAGMA wal_autocheckpoint = 0");
        killed.Execute("CREATE TABLE filler (bytes BLOB)");
        killed.Execute($"INSERT INTO filler VALUES (zeroblob({LeftBytes}))");
        killed.Execute("DROP TABLE filler");
        Assert.InRange(WriteAheadLog.BytesBeside(Path), LeftBytes, long.MaxValue);
        await using var ledger = SqliteLedger.Open(Path, _clock);
        Assert.Equal(0, WriteAheadLog.BytesBeside(Path));
    }

    [Fact]
    public async Task A_damaged_log_with_commits_behind_the_damage_is_kept_and_said_until_it_is_moved_away()
    {
        var copy = _folder.File("copy.db");
        using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        await using (var ledger = SqliteLedger.Open(Path, _clock))
        {
            other.Open();
            for (var i = 0; i < 3; i++)
                await ledger.AppendAsync(
                    new StreamName($"s-{i}"), ExpectedRevision.NoStream, SomeEvents.Range(i * 10, 10),
                    TestContext.Current.CancellationToken);
            // As after the power went: the file and its log as they stand.
            File.Copy(Path, copy);
            File.Copy(Path + "-wal", copy + "-wal");
        }

        var log = await File.ReadAllBytesAsync(copy + "-wal", TestContext.Current.CancellationToken);
        log[32 + 24 + 100] ^= 1;
        await File.WriteAllBytesAsync(copy + "-wal", log, TestContext.Current.CancellationToken);
        for (var i = 0; i < 2; i++)
        {
            await using var opened = SqliteLedger.Open(copy, _clock);
            Assert.Contains("log", (await opened.VerifyAsync(TestContext.Current.CancellationToken)).Select(finding => finding.Code));
        }

        var kept = Assert.Single(Directory.GetFiles(System.IO.Path.GetDirectoryName(copy)!, "*.damaged-*"));
        Assert.Equal(log, await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken));
        File.Delete(kept);
        await using var again = SqliteLedger.Open(copy, _clock);
        Assert.DoesNotContain("log", (await again.VerifyAsync(TestContext.Current.CancellationToken)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_flipped_byte_in_the_last_commit_is_said_and_a_frame_that_is_cut_off_is_not()
    {
        var copy = _folder.File("copy.db");
        await using (var ledger = SqliteLedger.Open(Path, _clock))
        {
            await ledger.AppendAsync(
                new StreamName("s-1"), ExpectedRevision.NoStream, SomeEvents.Range(0, 3), TestContext.Current.CancellationToken);
            File.Copy(Path, copy);
            File.Copy(Path + "-wal", copy + "-wal");
        }

        var log = await File.ReadAllBytesAsync(copy + "-wal", TestContext.Current.CancellationToken);
        // Frames of an earlier run may stand behind those of this one, which have the salts of the header.
        var last = Enumerable.Range(0, (log.Length - HeaderBytes) / FrameBytes).Select(number => HeaderBytes + (number * FrameBytes))
            .Last(frame => log.AsSpan(frame + 8, 8).SequenceEqual(log.AsSpan(16, 8)));
        await VerifiedAsync(copy, log, null);
        await VerifiedAsync(copy, log[..(last + FrameBytes - 10)], null);
        log[last + FrameBytes - 10] ^= 1;
        await VerifiedAsync(copy, log, $"{FrameBytes} bytes at offset {last})");
    }

    [Fact]
    public async Task Each_changed_byte_in_the_header_of_the_last_frame_is_said_and_frames_of_an_earlier_run_behind_it_are_not()
    {
        var copy = _folder.File("copy.db");
        await using (var ledger = SqliteLedger.Open(Path, _clock))
        {
            await ledger.AppendAsync(
                new StreamName("s-1"), ExpectedRevision.NoStream, SomeEvents.Range(0, 300), TestContext.Current.CancellationToken);
            // All of the log is in the file, so that the next commit begins it anew, over what it had.
            using (var other = new SqliteConnection($"Data Source={Path};Pooling=False"))
            {
                other.Open();
                other.Execute("PRAGMA wal_checkpoint(PASSIVE)");
            }

            await ledger.AppendAsync(
                new StreamName("s-2"), ExpectedRevision.NoStream, SomeEvents.Range(300, 3), TestContext.Current.CancellationToken);
            File.Copy(Path, copy);
            File.Copy(Path + "-wal", copy + "-wal");
        }

        var log = await File.ReadAllBytesAsync(copy + "-wal", TestContext.Current.CancellationToken);
        var frames = Enumerable.Range(0, (log.Length - HeaderBytes) / FrameBytes).Select(number => HeaderBytes + (number * FrameBytes));
        var last = frames.Last(frame => log.AsSpan(frame + 8, 8).SequenceEqual(log.AsSpan(16, 8)));
        Assert.True(last + FrameBytes < log.Length, "There are frames of an earlier run.");
        await VerifiedAsync(copy, log, null);
        foreach (var whole in (byte[][])[log, log[..(last + FrameBytes)]])
            for (var at = 0; at < 24; at++)
            {
                var flipped = whole.ToArray();
                flipped[last + at] ^= 4;
                await VerifiedAsync(copy, flipped, $"{FrameBytes} bytes at offset {last})");
            }

        // Whatever it was, one bit or all: here the number of pages becomes zero, as in a frame that is no commit.
        log.AsSpan(last + 4, 4).Clear();
        await VerifiedAsync(copy, log, $"{FrameBytes} bytes at offset {last})");
    }

    private async Task VerifiedAsync(string copy, byte[] log, string? english)
    {
        await File.WriteAllBytesAsync(copy + "-wal", log, TestContext.Current.CancellationToken);
        await using var opened = SqliteLedger.Open(copy, _clock, new SqliteLedgerOptions { ReadOnly = true });
        var found = (await opened.VerifyAsync(TestContext.Current.CancellationToken)).Where(finding => finding.Code == "log");
        if (english is null) Assert.Empty(found);
        else Assert.Contains(english, Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appends_of_many_times_its_bound_leave_it_within_the_bound_and_empty_when_the_writer_closes()
    {
        using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        await using (var ledger = SqliteLedger.Open(Path, _clock))
        {
            // Keeps the file open, so that SQLite does not remove the log with the last connection.
            other.Open();
            for (var i = 0; i < 30; i++)
                await ledger.AppendAsync(
                    new StreamName($"s-{i}"), ExpectedRevision.NoStream,
                    [.. SomeEvents.Range(i * 100, 100).Select(item => item with { Data = new byte[100_000] })],
                    TestContext.Current.CancellationToken);
            Assert.InRange(WriteAheadLog.BytesBeside(Path), 1, WriteAheadLog.MostBytes);
        }

        Assert.Equal(0, WriteAheadLog.BytesBeside(Path));
    }
}
