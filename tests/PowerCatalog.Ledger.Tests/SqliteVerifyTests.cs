using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.Tests;

/// <summary>The check finds what was done to a ledger behind its back.</summary>
public sealed class SqliteVerifyTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => _folder.File("ledger.db");

    public async ValueTask InitializeAsync()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        for (var i = 0; i < 10; i++)
        {
            _clock.Move(TimeSpan.FromSeconds(1));
            await ledger.AppendAsync(
                new StreamName("s" + (i % 2)), ExpectedRevision.Exactly((i / 2 * 5) - 1), SomeEvents.Range(i * 5, 5), Cancellation);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_sound_ledger_has_no_findings() => Assert.Empty(await VerifyAsync());

    [Theory]
    [InlineData("DELETE FROM events WHERE position = 20", "head", "position-gap", "revision-gap")]
    [InlineData("DELETE FROM events WHERE position = 50", "head")]
    [InlineData("DELETE FROM events WHERE position = 50; UPDATE head SET position = 49", "head")]
    [InlineData("UPDATE events SET revision = 70 WHERE position = 50", "digest", "revision-gap")]
    [InlineData("UPDATE events SET recorded = recorded - 90000000 WHERE position = 33", "digest", "time-backwards")]
    [InlineData("UPDATE events SET recorded = recorded + 1 WHERE position = 35", "digest")]
    [InlineData("UPDATE events SET data = x'7B7D' WHERE position = 33", "digest")]
    [InlineData("UPDATE events SET metadata = x'7B2261223A317D' WHERE position = 33", "digest")]
    [InlineData("UPDATE events SET event_id = randomblob(16) WHERE position = 33", "digest")]
    [InlineData("UPDATE events SET digest = zeroblob(32) WHERE position = 33", "digest", "head")]
    [InlineData("UPDATE events SET digest = NULL WHERE position = 33", "digest", "head")]
    [InlineData("UPDATE head SET chain = zeroblob(16)", "head")]
    [InlineData("DELETE FROM head", "head")]
    [InlineData("UPDATE streams SET name = 's9' WHERE name = 's1'", "digest")]
    [InlineData("INSERT INTO streams (name) VALUES ('s9')", "unused-name")]
    [InlineData("INSERT INTO event_types (name) VALUES ('Other.v1')", "unused-name")]
    [InlineData("PRAGMA foreign_keys = OFF; UPDATE events SET type_id = 99 WHERE position = 50", "unknown-reference", "unreadable")]
    [InlineData("PRAGMA foreign_keys = OFF; UPDATE events SET stream_id = 99 WHERE position = 50", "unknown-reference", "unreadable")]
    [InlineData("UPDATE event_types SET name = 'Other.v1' WHERE type_id = 1", "digest")]
    [InlineData("DROP INDEX events_by_id", "schema")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END", "schema")]
    public async Task Tampering_shows(string sql, params string[] codes)
    {
        Execute(sql);
        var findings = await VerifyAsync();
        Assert.Equal(codes, findings.Select(finding => finding.Code).Distinct().Order());
        Assert.All(findings, AssertInWords);
    }

    [Theory]
    [InlineData(48, 4, "default page cache size")]
    [InlineData(72, 8, "reserved for expansion")]
    [InlineData(88, 4, "reserved for expansion")]
    [InlineData(92, 4, "version-valid-for number")]
    public async Task A_header_that_says_something_else_shows(int offset, int bytes, string name)
    {
        var file = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        file[offset + bytes - 1] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, file, Cancellation);
        await using var ledger = SqliteLedger.Open(File, _clock, new() { ReadOnly = true });
        var finding = Assert.Single(await ledger.VerifyAsync(Cancellation));
        Assert.Equal("file-header", finding.Code);
        Assert.Contains($"第 {offset} 字节", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"at byte {offset} ({name})", finding.Message, StringComparison.Ordinal);
        AssertInWords(finding);
    }

    [Theory]
    [InlineData(19, 2)]
    [InlineData(18, 2)]
    [InlineData(20, 1)]
    public async Task What_a_writer_would_set_right_is_found_and_left_by_who_only_looks(int offset, byte mask)
    {
        var file = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        file[offset] ^= mask;
        await System.IO.File.WriteAllBytesAsync(File, file, Cancellation);
        for (var i = 0; i < 2; i++)
        {
            await using var ledger = SqliteLedger.Open(File, _clock, new() { Untouched = true });
            Assert.Contains("file-header", (await ledger.VerifyAsync(Cancellation)).Select(finding => finding.Code));
            var refused = await Assert.ThrowsAsync<LedgerException>(
                async () => await ledger.AppendAsync(new StreamName("s"), ExpectedRevision.Any, SomeEvents.Range(0, 1), Cancellation));
            Assert.Equal(LedgerFailure.ReadOnly, refused.Failure);
        }

        Assert.Equal(file, await System.IO.File.ReadAllBytesAsync(File, Cancellation));
    }

    [Fact]
    public async Task Who_only_looks_leaves_the_log_and_the_file_as_they_are()
    {
        var copy = _folder.File("copy.db");
        await using (var ledger = SqliteLedger.Open(File, _clock))
        {
            await ledger.AppendAsync(new StreamName("s"), ExpectedRevision.Any, SomeEvents.Range(90, 3), Cancellation);
            System.IO.File.Copy(File, copy);
            System.IO.File.Copy(File + "-wal", copy + "-wal");
        }

        var before = await BothAsync(copy);
        await using (var looking = SqliteLedger.Open(copy, _clock, new() { Untouched = true }))
        {
            Assert.Equal(53, (await looking.HeadAsync(Cancellation)).Value);
            Assert.Empty(await looking.VerifyAsync(Cancellation));
        }

        Assert.Equal(before, await BothAsync(copy));
    }

    [Theory]
    [InlineData("UPDATE events SET digest = NULL WHERE position = 33", "UPDATE events SET digest = NULL WHERE position = 50")]
    [InlineData("UPDATE events SET digest = x'00' WHERE position >= 20", null)]
    public async Task Digests_that_were_taken_away_are_not_added_again(string sql, string? more)
    {
        Execute(sql);
        if (more is not null) Execute(more);
        await using var ledger = SqliteLedger.Open(File, _clock);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.AddEarlierDigestsAsync(Cancellation));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.Contains(
            more is null ? "31 events have no digest, the first at position 20" : "2 events", refused.Message, StringComparison.Ordinal);
        Assert.Contains("digest", (await ledger.VerifyAsync(Cancellation)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task What_a_backup_before_could_not_finish_is_neither_taken_up_nor_left()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        var to = _folder.File("backup/ledger.db");
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        foreach (var left in (string[])[".part", ".part-journal"]) await System.IO.File.WriteAllTextAsync(to + left, "left", Cancellation);
        await ledger.BackupAsync(to, Cancellation);
        Assert.Equal([to], Directory.GetFiles(Path.GetDirectoryName(to)!));
    }

    [Theory]
    [InlineData("DELETE FROM events WHERE position = 50")]
    [InlineData("UPDATE head SET chain = zeroblob(16)")]
    [InlineData("UPDATE events SET digest = zeroblob(32) WHERE position = 33")]
    public async Task A_backup_of_a_damaged_ledger_is_refused_and_leaves_no_file(string sql)
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        var to = _folder.File("backup/ledger.db");
        await ledger.BackupAsync(to, Cancellation);
        System.IO.File.Delete(to);
        Execute(sql);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.BackupAsync(to, Cancellation));
        Assert.Contains("was not written, as the ledger is damaged", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(System.IO.Path.GetDirectoryName(to)!));
    }

    [Fact]
    public async Task A_ledger_that_is_filled_only_in_part_is_opened_by_nobody_but_who_goes_on()
    {
        var to = _folder.File("part.db");
        await using (var filling = SqliteLedger.Open(to, _clock, new() { Fills = true }))
            await filling.AppendAsync(new StreamName("s"), ExpectedRevision.Any, SomeEvents.Range(0, 3), Cancellation);
        foreach (var options in (SqliteLedgerOptions[])[new(), new() { ReadOnly = true }, new() { Untouched = true }])
        {
            var refused = Assert.Throws<LedgerException>(() => SqliteLedger.Open(to, _clock, options));
            Assert.Contains("not restored or copied to its end", refused.Message, StringComparison.Ordinal);
        }

        await using (var filling = SqliteLedger.Open(to, _clock, new() { Fills = true })) filling.Filled();
        await using var whole = SqliteLedger.Open(to, _clock);
        Assert.Empty(await whole.VerifyAsync(Cancellation));
    }

    private static async Task<(string File, string Log)> BothAsync(string path) => (
        Convert.ToHexString(await System.IO.File.ReadAllBytesAsync(path, Cancellation)),
        Convert.ToHexString(await System.IO.File.ReadAllBytesAsync(path + "-wal", Cancellation)));

    [Fact]
    public async Task An_id_that_stands_twice_shows_though_nothing_remembers_ids()
    {
        // The file says of its index that it is unique, as always; it was not when the id was changed.
        const string sql = """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, {0}) WHERE name = 'events_by_id'
            """;
        Execute(string.Format(null, sql, "'UNIQUE ', ''"));
        Execute("UPDATE events SET event_id = (SELECT event_id FROM events WHERE position = 31) WHERE position = 33");
        Execute(string.Format(null, sql, "'CREATE ', 'CREATE UNIQUE '"));
        var findings = await VerifyAsync();
        Assert.Equal(["digest", "integrity"], findings.Select(finding => finding.Code).Distinct().Order());
        Assert.Contains("events_by_id", findings.Single(finding => finding.Code == "integrity").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_page_shows()
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        // The last page of the file belongs to a table or index; its header tells SQLite how to read it.
        bytes.AsSpan(bytes.Length - 4096, 64).Fill(0x5A);
        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancellation);
        var findings = await VerifyAsync();
        Assert.Contains("integrity", findings.Select(finding => finding.Code));
        Assert.All(findings, AssertInWords);
    }

    [Fact]
    public async Task The_info_counts_what_is_there()
    {
        await using var ledger = SqliteLedger.Open(File, _clock);
        var info = await ledger.InfoAsync(Cancellation);
        Assert.Equal((50L, 2L, new Position(50), 2L), (info.Events, info.Streams, info.Head, info.SchemaVersion));
        Assert.Equal(_clock.GetUtcNow(), info.LastRecorded);
        Assert.Equal(File, info.Path);
        Assert.True(info.Bytes >= 4096 * 5);
        Assert.StartsWith("3.", info.SqliteVersion, StringComparison.Ordinal);
    }

    // Chinese first, then English, each a whole sentence with one full stop.
    private static void AssertInWords(LedgerFinding finding) =>
        Assert.Matches(@"^[^。]*\p{IsCJKUnifiedIdeographs}[^。]*。[A-Z][^。]*[^。.]\.$", finding.Message);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task<IReadOnlyList<LedgerFinding>> VerifyAsync()
    {
        await using var ledger = SqliteLedger.Open(File, _clock, new() { CreateIfAbsent = false });
        return await ledger.VerifyAsync(Cancellation);
    }
}
