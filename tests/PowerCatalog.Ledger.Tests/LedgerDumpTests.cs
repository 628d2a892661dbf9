using System.Text;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Dumping;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A ledger as lines of text, and back.</summary>
public sealed class LedgerDumpTests : IAsyncLifetime
{
    private const int LongestLine = 64 << 20;

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private SqliteLedger _from = null!;
    private SqliteLedger _to = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _from = SqliteLedger.Open(_folder.File("from.db"), _clock);
        for (var i = 0; i < 10; i++)
        {
            _clock.Move(TimeSpan.FromSeconds(i));
            NewEvent[] rows =
            [
                .. SomeEvents.Range(0, 3, "rows-" + i).Select(item => item with { Type = AdjustmentEventNames.RowsReceived }),
            ];
            await _from.AppendAsync(new StreamName("adjustment-" + i), ExpectedRevision.NoStream, rows, Cancellation);
            await _from.AppendAsync(
                new StreamName("catalog-64030" + (i % 2)), ExpectedRevision.Any, SomeEvents.Range(20 * i, 20, "facts"), Cancellation);
        }

        // What is no JSON on one line, what looks like the end of a line, and what only its spelling tells.
        NewEvent[] odd =
        [
            SomeEvents.One(1, "odd", data: "{\n}"), SomeEvents.One(2, "odd", data: "\u00ff no json"), SomeEvents.One(3, "odd", data: ""),
            SomeEvents.One(4, "odd", data: "{\"a\" : 1.0, \"b\":\"\\u4e00\\r\\n\"}"), SomeEvents.One(5, "odd", data: " {}"),
            SomeEvents.One(6, "odd", data: "{} {}"), SomeEvents.One(7, "odd", data: "{\"a\":1,\"a\":2}"),
        ];
        await _from.AppendAsync(new StreamName("catalog-640399"), ExpectedRevision.NoStream, odd, Cancellation);
        _clock.Move(TimeSpan.FromDays(400));
        _to = SqliteLedger.Open(_folder.File("to.db"), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_without_its_last_line_restores_nothing()
    {
        var dump = await DumpAsync();
        var cut = dump[..(dump.AsSpan(0, dump.Length - 1).LastIndexOf((byte)'\n') + 1)];
        var refused = await Assert.ThrowsAsync<FormatException>(() => RestoreAsync(cut));
        Assert.Contains("Nothing was written", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await _to.HeadAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task A_restored_ledger_holds_the_same_events_and_has_the_same_roots()
    {
        var dump = await DumpAsync();
        Assert.Equal(10 * 23 + 7 + 2, Lines(dump).Count);
        var result = await RestoreAsync(dump);
        Assert.Equal((237L, 0L), (result.Events, result.Before));
        Assert.Equal(await StreamRoot.OfAsync(_from, Cancellation), result.Roots);
        Assert.Equal(["catalog-640300", "catalog-640301", "catalog-640399"], result.Roots.Select(root => root.Stream));
        var (source, target) = (await AllAsync(_from), await AllAsync(_to));
        Assert.Equal(source.Select(Shape), target.Select(Shape));
        Assert.Empty(await _to.VerifyAsync(Cancellation));
        Assert.Equal(dump, await DumpAsync(_to));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(150)]
    [InlineData(238)]
    public async Task A_dump_that_broke_off_is_continued_where_its_last_whole_line_ends(int lines)
    {
        var whole = await DumpAsync();
        var part = Bytes(Lines(whole).Take(lines)).Concat("{\"stream\":\"cata"u8.ToArray()).ToArray();
        using var file = new MemoryStream();
        file.Write(part);
        file.Position = 0;
        var before = await InterruptedDump.ReadAsync(file, Cancellation);
        file.SetLength(before?.Bytes ?? 0);
        file.Seek(0, SeekOrigin.End);
        var result = await LedgerDump.WriteAsync(_from, file, before, Cancellation);
        Assert.Equal(lines - 1, result.Before);
        Assert.Equal(whole, file.ToArray());
        file.Position = 0;
        Assert.Null(await InterruptedDump.ReadAsync(file, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"format\":\"powercatalog-du")]
    [InlineData("What somebody noted")]
    public async Task What_has_no_whole_line_is_nothing_to_go_on_from(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var refused = await Assert.ThrowsAsync<FormatException>(() => InterruptedDump.ReadAsync(file, Cancellation));
        Assert.Contains("没有一行是完整的", refused.Message, StringComparison.Ordinal);
        Assert.Contains("no whole line", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_stands_as_it_is_down_to_the_depth_that_is_read_and_deeper_in_base64()
    {
        await _from.AppendAsync(
            new StreamName("catalog-640377"), ExpectedRevision.NoStream,
            [SomeEvents.One(1, "deep", data: Deep(63)), SomeEvents.One(2, "deep", data: Deep(64))], Cancellation);
        var dump = await DumpAsync();
        var lines = Lines(dump);
        Assert.Contains($"\"data\":{Deep(63)}", lines[^3], StringComparison.Ordinal);
        Assert.Contains("\"dataBase64\":", lines[^2], StringComparison.Ordinal);
        Assert.Equal(239, (await RestoreAsync(dump)).Events);
        lines[^3] = lines[^3].Replace(Deep(63), Deep(64), StringComparison.Ordinal);
        await RefusedAsync(Bytes(lines), lines.Count - 2);
    }

    [Fact]
    public async Task A_line_over_the_bound_is_refused_by_its_number()
    {
        var dump = Bytes(Lines(await DumpAsync()).Take(3));
        Array.Resize(ref dump, dump.Length + LongestLine + 1);
        await RefusedAsync(dump, 4);
        dump[^1] = (byte)'\n';
        await RefusedAsync(dump, 4);
    }

    [Fact]
    public async Task An_event_id_that_stands_twice_is_refused_by_its_line_and_nothing_is_written()
    {
        var stream = new StreamName("catalog-640388");
        await _from.AppendAsync(
            stream, ExpectedRevision.NoStream,
            [SomeEvents.One(1, "first"), SomeEvents.One(2, "second"), SomeEvents.One(3, "third")], Cancellation);
        var lines = Lines(await DumpAsync());
        var events = await AllAsync(_from);
        var (first, third) = (events[^3], events[^1]);
        // As somebody writes it who knows how the digest of a line is made.
        var digest = new EventLeaf().Of(third with { Id = first.Id });
        lines[^2] = lines[^2].Replace(third.Id.ToString(), first.Id.ToString(), StringComparison.Ordinal)
            .Replace(third.Digest.ToString()!, digest.ToString(), StringComparison.Ordinal);
        await RefusedAsync(Bytes(lines), lines.Count - 1);
        Assert.Empty(await AllAsync(_to));
    }

    [Fact]
    public async Task An_event_that_does_not_match_its_digest_is_not_dumped()
    {
        var altered = new AlteredLedger(
            _from, events => events.Select(item => item.Revision == 15 ? item with { Data = "{}"u8.ToArray() } : item));
        using var dump = new MemoryStream();
        var refused = await Assert.ThrowsAsync<LedgerException>(() => LedgerDump.WriteAsync(altered, dump, null, Cancellation));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
    }

    [Fact]
    public async Task What_is_recorded_meanwhile_is_not_in_a_dump_that_is_continued()
    {
        var whole = await DumpAsync();
        using var file = new MemoryStream();
        file.Write(Bytes(Lines(whole).Take(50)));
        file.Position = 0;
        var before = await InterruptedDump.ReadAsync(file, Cancellation);
        await _from.AppendAsync(new StreamName("catalog-640300"), ExpectedRevision.Any, SomeEvents.Range(900, 2, "later"), Cancellation);
        await LedgerDump.WriteAsync(_from, file, before, Cancellation);
        Assert.Equal(whole, file.ToArray());
    }

    [Fact]
    public async Task A_dump_of_another_ledger_is_not_continued()
    {
        using var file = new MemoryStream();
        file.Write(Bytes(Lines(await DumpAsync()).Take(50)));
        file.Position = 0;
        var before = await InterruptedDump.ReadAsync(file, Cancellation);
        await _to.AppendAsync(
            new StreamName("catalog-640300"), ExpectedRevision.NoStream, SomeEvents.Range(0, 300, "other"), Cancellation);
        await Assert.ThrowsAsync<LedgerException>(() => LedgerDump.WriteAsync(_to, file, before, Cancellation));
    }

    [Fact]
    public async Task A_restore_that_broke_off_goes_on()
    {
        var dump = await DumpAsync();
        await Assert.ThrowsAsync<FormatException>(() => RestoreAsync(Bytes(Lines(dump).Take(120)), asStream: true));
        var result = await RestoreAsync(dump);
        Assert.Equal((237L, 119L), (result.Events, result.Before));
    }

    public static TheoryData<string> Changes =>
        ["data", "metadata", "recorded", "lost", "doubled", "swapped", "added", "root", "count", "format"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_dump_is_refused(string change)
    {
        var lines = Lines(await DumpAsync());
        switch (change)
        {
            case "data":
                lines[60] = lines[60].Replace("\"number\":", "\"number\":1", StringComparison.Ordinal);
                break;
            case "metadata":
                lines[60] = lines[60].Replace("\"metadata\":{}", "\"metadata\":{\"a\":1}", StringComparison.Ordinal);
                break;
            case "recorded":
                lines[60] = lines[60].Replace(".000000Z", ".000001Z", StringComparison.Ordinal);
                break;
            case "lost":
                lines.RemoveAt(60);
                break;
            case "doubled":
                lines.Insert(60, lines[60]);
                break;
            case "swapped":
                (lines[60], lines[61]) = (lines[61], lines[60]);
                break;
            case "added":
                lines.Insert(1, "{}");
                break;
            case "root":
                lines[0] = Other(lines[0], "root\":\"");
                break;
            case "count":
                lines[^1] = lines[^1].Replace("\"events\":237", "\"events\":236", StringComparison.Ordinal);
                break;
            case "format":
                lines[0] = lines[0].Replace("dump/1", "dump/2", StringComparison.Ordinal);
                break;
        }

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RestoreAsync(Bytes(lines)));
        Assert.True(refused is FormatException or LedgerException, refused.ToString());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", refused.Message);
    }

    [Fact]
    public async Task A_backup_is_a_ledger_of_its_own_and_overwrites_nothing()
    {
        await _from.BackupAsync(_folder.File("backup.db"), Cancellation);
        Assert.False(File.Exists(_folder.File("backup.db-wal")));
        await using (var backup = SqliteLedger.Open(_folder.File("backup.db"), _clock, new() { ReadOnly = true }))
        {
            Assert.Equal(await StreamRoot.OfAsync(_from, Cancellation), await StreamRoot.OfAsync(backup, Cancellation));
            Assert.Empty(await backup.VerifyAsync(Cancellation));
        }

        await Assert.ThrowsAsync<LedgerException>(() => _from.BackupAsync(_folder.File("backup.db"), Cancellation));
    }

    [Fact]
    public async Task Backups_made_while_others_record_are_sound()
    {
        var recording = Task.Run(
            async () =>
            {
                for (var i = 0; i < 200; i++)
                    await _from.AppendAsync(
                        new StreamName("catalog-640300"), ExpectedRevision.Any, SomeEvents.Range(1_000 + (10 * i), 10, "busy"),
                        Cancellation);
            },
            Cancellation);
        for (var i = 0; i < 5; i++)
        {
            await _from.BackupAsync(_folder.File($"busy-{i}.db"), Cancellation);
            await using var backup = SqliteLedger.Open(_folder.File($"busy-{i}.db"), _clock);
            Assert.Empty(await backup.VerifyAsync(Cancellation));
        }

        await recording;
    }

    private static string Deep(int levels) => new string('[', levels) + new string(']', levels);

    private async Task RefusedAsync(byte[] dump, int line)
    {
        var refused = await Assert.ThrowsAsync<FormatException>(() => RestoreAsync(dump));
        Assert.Contains($"转储第 {line} 行", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"Line {line} of the dump", refused.Message, StringComparison.Ordinal);
    }

    private static string Other(string line, string after)
    {
        var at = line.IndexOf(after, StringComparison.Ordinal) + after.Length;
        return line[..at] + (line[at] == '0' ? '1' : '0') + line[(at + 1)..];
    }

    private static List<string> Lines(byte[] dump) => [.. Encoding.UTF8.GetString(dump).TrimEnd('\n').Split('\n')];

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static async Task<List<RecordedEvent>> AllAsync(SqliteLedger ledger) =>
        await ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: Cancellation).ToListAsync(Cancellation);

    private static string Shape(RecordedEvent item) =>
        $"{item.Stream} {item.Revision} {item.Id} {item.Type} {item.Recorded:O} {Convert.ToHexString(item.Data.Span)} "
        + $"{Convert.ToHexString(item.Metadata.Span)} {item.Digest}";

    private Task<byte[]> DumpAsync() => DumpAsync(_from);

    private static async Task<byte[]> DumpAsync(SqliteLedger ledger)
    {
        using var dump = new MemoryStream();
        await LedgerDump.WriteAsync(ledger, dump, null, Cancellation);
        return dump.ToArray();
    }

    // What comes as a stream cannot be gone through before.
    private async Task<DumpResult> RestoreAsync(byte[] dump, bool asStream = false)
    {
        using var stream = new MemoryStream(dump);
        return await LedgerRestore.RunAsync(stream, _to, null, Cancellation, isChecked: asStream);
    }
}
