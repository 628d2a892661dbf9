using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A ledger from before events carried digests.</summary>
public sealed class EarlierDigestsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly long _events;
    private readonly ManualClock _clock = new();

    public EarlierDigestsTests() => _events = RecordedLedger.CopyTo("v1", File).Events;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => _folder.File("v1.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_recorded_from_now_on_carries_digests_and_what_was_is_said_to_have_none()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        await AppendAsync(ledger);
        var info = await ledger.InfoAsync(Cancellation);
        Assert.Equal((_events + 3, _events, null), (info.Events, info.WithoutDigest, info.Vouched));
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
        var all = await ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.Equal(_events, all.TakeWhile(item => item.Digest is null).Count());
        Assert.All(all.Skip((int)_events), item => Assert.NotNull(item.Digest));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Digests_are_added_once_and_vouch_from_then_on(bool afterSomething)
    {
        await using (var ledger = SqliteLedger.Open(File, _clock))
        {
            if (afterSomething) await AppendAsync(ledger);
            _clock.Move(TimeSpan.FromDays(3_000));
            Assert.Equal(_events, await ledger.AddEarlierDigestsAsync(Cancellation));
            Assert.Equal(0, await ledger.AddEarlierDigestsAsync(Cancellation));
            await AppendAsync(ledger, 10);
            var info = await ledger.InfoAsync(Cancellation);
            Assert.Equal((0L, _clock.GetUtcNow()), (info.WithoutDigest, info.Vouched));
            Assert.Empty(await ledger.VerifyAsync(Cancellation));
        }

        Execute("UPDATE events SET data = x'7B7D' WHERE position = 5");
        await using var changed = SqliteLedger.Open(File, _clock);
        Assert.Equal("digest", Assert.Single(await changed.VerifyAsync(Cancellation)).Code);
    }

    [Fact]
    public async Task A_file_that_is_only_looked_at_stays_that_of_its_release()
    {
        await using (var ledger = SqliteLedger.Open(File, _clock))
        {
            Assert.Empty(await ledger.VerifyAsync(Cancellation));
            Assert.Equal(1, (await ledger.InfoAsync(Cancellation)).SchemaVersion);
        }

        // As the release that wrote it goes on.
        Execute("""
            INSERT INTO events (position, stream_id, revision, event_id, type_id, recorded, data, metadata)
            SELECT position + 1, stream_id, revision + 1, zeroblob(16), type_id, recorded, data, metadata FROM events
            ORDER BY position DESC LIMIT 1
            """);
        await using var again = SqliteLedger.Open(File, _clock);
        Assert.Equal((1L, _events + 1), ((await again.InfoAsync(Cancellation)).SchemaVersion, (await again.HeadAsync(Cancellation)).Value));
    }

    [Fact]
    public async Task An_older_release_that_has_the_file_open_cannot_go_on_without_digests()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        await AppendAsync(ledger);
        Assert.Throws<SqliteException>(() => Execute("""
            INSERT INTO events (position, stream_id, revision, event_id, type_id, recorded, data, metadata)
            VALUES (9999, 1, 9999, zeroblob(16), 1, 0, x'7B7D', x'7B7D')
            """));
        await AppendAsync(ledger, 10);
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
    }

    [Theory]
    [InlineData("UPDATE events SET digest = randomblob(32) WHERE position = (SELECT max(position) FROM events)")]
    [InlineData("DELETE FROM events WHERE position = (SELECT max(position) FROM events)")]
    [InlineData("UPDATE head SET chain = zeroblob(16)")]
    public async Task Digests_are_not_added_over_a_file_that_was_changed(string sql)
    {
        await using (var ledger = SqliteLedger.Open(File, _clock)) await AppendAsync(ledger);
        Execute(sql);
        await using var changed = SqliteLedger.Open(File, _clock);
        var found = await changed.VerifyAsync(Cancellation);
        Assert.NotEmpty(found);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => changed.AddEarlierDigestsAsync(Cancellation));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.Equal(found.Select(finding => finding.Code), (await changed.VerifyAsync(Cancellation)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task What_is_only_read_is_consistent_while_others_write()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        await AppendAsync(ledger);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 10; !enough.IsCancellationRequested; i += 10) await AppendAsync(ledger, i);
            },
            Cancellation);
        for (var i = 0; i < 20; i++)
        {
            await using var reader = SqliteLedger.Open(File, _clock, new() { ReadOnly = true });
            Assert.Empty(await reader.VerifyAsync(Cancellation));
        }

        await enough.CancelAsync();
        await writing;
    }

    [Theory]
    [InlineData("UPDATE head SET vouched = vouched + 1")]
    [InlineData("UPDATE head SET since = since - 1")]
    public async Task Since_when_they_vouch_cannot_be_changed_alone(string sql)
    {
        await using (var ledger = SqliteLedger.Open(File, _clock)) await ledger.AddEarlierDigestsAsync(Cancellation);
        Execute(sql);
        await using var changed = SqliteLedger.Open(File, _clock);
        Assert.Equal("head", Assert.Single(await changed.VerifyAsync(Cancellation)).Code);
    }

    [Fact]
    public async Task It_is_read_as_it_is_where_it_cannot_be_written()
    {
        await using var ledger = SqliteLedger.Open(File, _clock, new() { ReadOnly = true });
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
        var info = await ledger.InfoAsync(Cancellation);
        Assert.Equal((1L, _events), (info.SchemaVersion, info.WithoutDigest));
        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger));
        Assert.Equal(LedgerFailure.ReadOnly, refused.Failure);
        await Assert.ThrowsAsync<LedgerException>(() => ledger.AddEarlierDigestsAsync(Cancellation));
    }

    [Fact]
    public async Task A_log_beside_a_file_that_cannot_be_written_is_read_from_a_copy()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        await AppendAsync(ledger);
        Assert.True(new FileInfo(File + "-wal").Length > 0);
        var before = (System.IO.File.GetLastWriteTimeUtc(File), System.IO.File.GetLastWriteTimeUtc(File + "-wal"));
        await using (var reader = SqliteLedger.Open(File, _clock, new() { ReadOnly = true }))
            Assert.Equal(_events + 3, (await reader.HeadAsync(Cancellation)).Value);
        Assert.Equal(before, (System.IO.File.GetLastWriteTimeUtc(File), System.IO.File.GetLastWriteTimeUtc(File + "-wal")));
    }

    [Fact]
    public async Task A_commit_behind_a_damaged_frame_of_the_log_is_missed()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        await AppendAsync(ledger);
        await AppendAsync(ledger, 10);
        Assert.Empty(await ledger.VerifyAsync(Cancellation));
        System.IO.File.Copy(File, _folder.File("copy.db"));
        var log = await System.IO.File.ReadAllBytesAsync(File + "-wal", Cancellation);
        log[32 + 24 + 1_000] ^= 1;
        await System.IO.File.WriteAllBytesAsync(_folder.File("copy.db-wal"), log, Cancellation);
        await using var copy = SqliteLedger.Open(_folder.File("copy.db"), _clock, new() { ReadOnly = true });
        Assert.Contains("log", (await copy.VerifyAsync(Cancellation)).Select(finding => finding.Code));
    }

    private static async Task AppendAsync(SqliteLedger ledger, int first = 0)
    {
        var result = await ledger.AppendAsync(
            new StreamName("catalog-640999"), ExpectedRevision.Any, SomeEvents.Range(first, 3), Cancellation);
        Assert.Equal(AppendOutcome.Appended, result.Outcome);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
