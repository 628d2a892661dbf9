using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>What is opened, what is refused, and that a refused file stays as it was.</summary>
public sealed class SqliteOpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_ledger_is_made_with_its_folder()
    {
        await using var ledger = SqliteLedger.Open(_folder.File("a/b/ledger.db"), _clock);
        Assert.Equal(Position.Start, await ledger.HeadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_ledger()
    {
        File.WriteAllBytes(_folder.File("empty.db"), []);
        await using var ledger = SqliteLedger.Open(_folder.File("empty.db"), _clock);
        Assert.Empty(await ledger.VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_but_the_file_is_left_when_it_is_closed_and_it_may_be_moved()
    {
        await using (var ledger = SqliteLedger.Open(_folder.File("ledger.db"), _clock))
            await ledger.AppendAsync(
                new StreamName("s"), ExpectedRevision.NoStream, SomeEvents.Range(0, 10), TestContext.Current.CancellationToken);
        Assert.Equal([_folder.File("ledger.db")], Directory.GetFiles(_folder.Path));
        File.Move(_folder.File("ledger.db"), _folder.File("moved.db"));
        await using var moved = SqliteLedger.Open(_folder.File("moved.db"), _clock, new() { CreateIfAbsent = false });
        Assert.Equal(new Position(10), await moved.HeadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_absent_or_empty_file_is_refused_where_none_may_be_made()
    {
        var existing = new SqliteLedgerOptions { CreateIfAbsent = false };
        AssertRefused("There is no ledger at", "absent.db", existing);
        Assert.False(File.Exists(_folder.File("absent.db")));
        File.WriteAllBytes(_folder.File("empty.db"), []);
        AssertRefused("is empty", "empty.db", existing);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_as_it_was()
    {
        Execute("foreign.db", "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('keep')");
        var before = File.ReadAllBytes(_folder.File("foreign.db"));
        AssertRefused("not a PowerCatalog ledger", "foreign.db");
        Assert.Equal(before, File.ReadAllBytes(_folder.File("foreign.db")));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_was()
    {
        var text = string.Concat(Enumerable.Repeat("市级部门权责清单\n", 500));
        File.WriteAllText(_folder.File("list.txt"), text);
        AssertRefused("not a SQLite database", "list.txt");
        Assert.Equal(text, File.ReadAllText(_folder.File("list.txt")));
    }

    [Fact]
    public async Task A_newer_releases_ledger_is_refused()
    {
        await SqliteLedger.Open(_folder.File("newer.db"), _clock).DisposeAsync();
        Execute("newer.db", "PRAGMA user_version = 3");
        AssertRefused("ledger of version 3", "newer.db");
    }

    [Theory]
    [InlineData("2.1.0", "It needs PowerCatalog 2.1.0 or later.")]
    [InlineData("3.0.0-rc.1", "It needs PowerCatalog 3.0.0-rc.1 or later.")]
    [InlineData("whatever <b>", "ledger of version 3")]
    public async Task A_newer_releases_ledger_is_refused_with_the_release_that_it_names(string release, string words)
    {
        await SqliteLedger.Open(_folder.File("newer.db"), _clock).DisposeAsync();
        Execute(
            "newer.db", "PRAGMA user_version = 3", "CREATE TABLE needs (release TEXT NOT NULL) STRICT",
            $"INSERT INTO needs VALUES ('{release}')");
        var before = await File.ReadAllBytesAsync(_folder.File("newer.db"), TestContext.Current.CancellationToken);
        AssertRefused(words, "newer.db");
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File("newer.db"), TestContext.Current.CancellationToken));
        var error = Assert.Throws<LedgerException>(() => SqliteLedger.Open(_folder.File("newer.db"), _clock));
        Assert.DoesNotContain("<b>", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_files_place_is_refused()
    {
        Directory.CreateDirectory(_folder.File("folder.db"));
        AssertRefused("cannot be opened", "folder.db");
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        File.WriteAllText(_folder.File("file"), "");
        AssertRefused("folder cannot be created", "file/ledger.db");
    }

    [Fact]
    public async Task Many_may_make_open_write_and_close_one_ledger_at_once()
    {
        const int openers = 8, rounds = 12;
        var cancellation = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, openers).Select(opener => Task.Run(
            async () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    await using var ledger = SqliteLedger.Open(_folder.File("shared.db"), _clock);
                    var stream = new StreamName("s" + opener);
                    var result = await ledger.AppendAsync(
                        stream, ExpectedRevision.Exactly(round - 1), [SomeEvents.One(round)], cancellation);
                    Assert.Equal((AppendOutcome.Appended, (long)round), (result.Outcome, result.Revision));
                }
            },
            cancellation)));
        await using var last = SqliteLedger.Open(_folder.File("shared.db"), _clock);
        Assert.Equal(new Position(openers * rounds), await last.HeadAsync(cancellation));
        Assert.Empty(await last.VerifyAsync(cancellation));
    }

    [Fact]
    public async Task A_closed_ledger_refuses_everything()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var ledger = SqliteLedger.Open(_folder.File("closed.db"), _clock);
        await ledger.DisposeAsync();
        await ledger.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await ledger.AppendAsync(new StreamName("s"), ExpectedRevision.Any, [SomeEvents.One(1)], cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await ledger.HeadAsync(cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await ledger.SubscribeAsync(Position.Start, cancellation: cancellation).FirstAsync(cancellation));
    }

    private void AssertRefused(string words, string name, SqliteLedgerOptions? options = null)
    {
        var error = Assert.Throws<LedgerException>(() => SqliteLedger.Open(_folder.File(name), _clock, options));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains(name.Split('/')[0], error.Message, StringComparison.Ordinal);
    }

    private void Execute(string name, params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File(name)};Pooling=False");
        connection.Open();
        foreach (var sql in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
