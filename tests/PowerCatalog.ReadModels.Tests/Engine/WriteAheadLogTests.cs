using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>The write-ahead log beside the read models stays small, whoever writes and whoever was killed.</summary>
public sealed class WriteAheadLogTests
{
    private const long LeftBytes = 24L << 20;

    [Fact]
    public async Task Nothing_of_the_log_is_left_when_a_writer_closes_though_readers_keep_the_file_open()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        for (var i = 0; i < 3; i++)
        {
            await using var beside = catalog.Beside();
            using var reader = beside.Files.OpenCatalog(DivisionCode.Parse("640300"))!;
            await catalog.Record(Given.Adjustment(i + 10, "2021-05-01").Add($"6409000{i:00}000"));
            Assert.Equal(0, Log(catalog));
        }
    }

    [Fact]
    public async Task What_a_killed_writer_left_is_truncated_by_the_next()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var killed = Filler.Connect(catalog.FileOf());
        Filler.Write(killed, LeftBytes);
        Assert.InRange(Log(catalog), LeftBytes, long.MaxValue);
        await catalog.Record(Given.Adjustment(10, "2021-05-01").Add("640900001000"));
        Assert.Equal(0, Log(catalog));
    }

    [Fact]
    public async Task A_log_that_a_reader_kept_from_starting_anew_is_truncated_with_the_next_commit()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = catalog.Engine.RunAsync(stop.Token);
        await EngineTests.Until(() => catalog.Engine.State == EngineState.Running);
        using (var reader = catalog.View())
        {
            using var busy = Filler.Connect(catalog.FileOf());
            Filler.Write(busy, WriteAheadLog.MostBytes + LeftBytes);
            Assert.InRange(Log(catalog), WriteAheadLog.MostBytes, long.MaxValue);
        }

        await catalog.Send(Given.Adjustment(10, "2021-05-01").Add("640900001000").Build());
        await EngineTests.Until(() => EngineTests.Count(catalog) == 4);
        await EngineTests.Until(() => Log(catalog) <= WriteAheadLog.MostBytes);
        await EngineTests.Stop(engine, stop);
        Assert.Equal(0, Log(catalog));
    }

    [Fact]
    public async Task A_rebuild_leaves_no_log()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System)
            .RunAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(0, Log(catalog));
        Assert.Equal(3, EngineTests.Count(catalog));
    }

    private static long Log(TestCatalog catalog) => WriteAheadLog.BytesBeside(catalog.FileOf());

    /// <summary>Writes into a file without ever copying the log into it, as a process does that is killed.</summary>
    private static class Filler
    {
        public static SqliteConnection Connect(string path)
        {
            var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            connection.Execute("PRAGMA wal_autocheckpoint = 0");
            return connection;
        }

        public static void Write(SqliteConnection connection, long bytes)
        {
            connection.Execute("CREATE TABLE filler (bytes BLOB)");
            connection.Execute($"INSERT INTO filler VALUES (zeroblob({bytes}))");
            connection.Execute("DROP TABLE filler");
        }
    }
}
