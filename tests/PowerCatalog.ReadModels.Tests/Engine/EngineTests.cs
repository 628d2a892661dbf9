using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.ReadModels.Tests.Engine;

public sealed class EngineTests
{
    [Fact]
    public async Task An_unknown_event_stops_the_engine_which_names_it_and_readers_go_on()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await Streams.AppendUnknown(catalog.Ledger);
        var stopped = await Assert.ThrowsAsync<UnknownEventException>(catalog.CatchUp);
        Assert.Contains("PowerRepainted.v1", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(EngineState.Stopped, catalog.Engine.State);
        Assert.Contains("PowerRepainted.v1", catalog.Engine.Reason, StringComparison.Ordinal);
        var status = await ProjectionStatus.ReadAsync(catalog.Files, TestContext.Current.CancellationToken);
        Assert.Contains("PowerRepainted.v1", status.Stopped, StringComparison.Ordinal);
        Assert.Equal(catalog.Views.All().Single().Revision + 1, (await catalog.Events()).Count - 1);
        using var view = catalog.View();
        Assert.Equal(3, view.List(new PowerFilter()).Total);
    }

    [Fact]
    public async Task A_rebuild_refuses_an_unknown_event_and_leaves_the_read_models_as_they_were()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await Streams.AppendUnknown(catalog.Ledger);
        var current = catalog.Files.Current;
        await Assert.ThrowsAsync<UnknownEventException>(
            () =>
                new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System)
                    .RunAsync(null, TestContext.Current.CancellationToken));
        Assert.Equal(current, catalog.Files.Current);
        Assert.Single(Directory.GetDirectories(catalog.Folder, "readmodels-*"));
    }

    [Fact]
    public async Task Facts_before_their_adjustment_stop_the_engine()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await Streams.Append(catalog.Ledger, [EveryEvent.Facts[0]]);
        await Assert.ThrowsAsync<UnknownEventException>(catalog.CatchUp);
    }

    [Fact]
    public async Task An_adjustment_that_is_not_complete_is_not_seen_and_then_seen_whole()
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.Append(catalog.Ledger, EveryEvent.Stream.Take(8));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = catalog.Engine.RunAsync(stop.Token);
        await Until(() => catalog.Files.Current is not null && catalog.Engine.State == EngineState.Running);
        Assert.Empty(catalog.Views.All());
        await Streams.Append(catalog.Ledger, EveryEvent.Stream.Skip(8));
        await Until(() => catalog.Views.All().Count == 1);
        Assert.Equal(EveryEvent.Head, catalog.Revision());
        await Stop(engine, stop);
    }

    [Fact]
    public async Task A_second_engine_waits_and_takes_over_when_the_first_goes()
    {
        await using var one = await TestCatalog.Open(Given.List());
        await using var two = one.Beside();
        using var stopOne = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var stopTwo = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = one.Engine.RunAsync(stopOne.Token);
        await Until(() => one.Engine.State == EngineState.Running);
        var second = two.Engine.RunAsync(stopTwo.Token);
        await one.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        await Until(() => one.Views.All()[0].Revision == two.Views.All()[0].Revision && Count(two) == 2);
        Assert.Equal(EngineState.Waiting, two.Engine.State);

        await Stop(first, stopOne);
        await two.Send(Given.Adjustment(6, "2021-05-01").Remove(Given.Records).Build());
        await Until(() => Count(one) == 1);
        Assert.Equal(EngineState.Running, two.Engine.State);
        await Stop(second, stopTwo);
    }

    [Fact]
    public async Task Whoever_catches_up_while_another_projects_waits_for_it()
    {
        await using var one = await TestCatalog.Open(Given.List());
        await using var two = one.Beside();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = one.Engine.RunAsync(stop.Token);
        await Until(() => one.Engine.State == EngineState.Running);
        await two.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        await two.CatchUp();
        Assert.Equal(2, Count(two));
        await Stop(engine, stop);
    }

    [Fact]
    public async Task An_engine_that_ends_inside_an_adjustment_goes_on_from_its_checkpoint_without_doubling()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var head = catalog.Revision();
        var removed = MemoryFacts();
        await Streams.Append(catalog.Ledger, removed.Take(2));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = catalog.Engine.RunAsync(stop.Token);
        await Until(() => catalog.Engine.State == EngineState.Running);
        await Stop(engine, stop);
        Assert.Equal(head, catalog.Revision());

        await Streams.Append(catalog.Ledger, removed.Skip(2));
        await catalog.CatchUp();
        await catalog.CatchUp();
        Assert.Equal(head + removed.Count, catalog.Revision());
        Assert.Equal(1, Count(catalog));
        var live = ReadModelDump.OfSet(catalog.Files.Current!);
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System)
            .RunAsync(null, TestContext.Current.CancellationToken);
        var rebuilt = ReadModelDump.OfSet(catalog.Files.Current!);
        Assert.All(live.Keys, table => Assert.Equal(live[table], rebuilt[table]));
    }

    [Fact]
    public async Task A_rebuild_that_ends_inside_an_adjustment_leaves_it_to_the_engine()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var head = catalog.Revision();
        var removed = MemoryFacts();
        await Streams.Append(catalog.Ledger, removed.Take(2));
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System)
            .RunAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal((head, 3), (catalog.Revision(), Count(catalog)));

        await Streams.Append(catalog.Ledger, removed.Skip(2));
        await catalog.CatchUp();
        Assert.Equal((head + removed.Count, 1), (catalog.Revision(), Count(catalog)));
    }

    [Fact]
    public async Task A_file_of_another_version_is_not_read_and_built_anew()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var old = catalog.Files.Current!;
        Make(catalog.Index, "PRAGMA user_version = 999");
        Make(catalog.FileOf(), "PRAGMA user_version = 999");

        Assert.False(catalog.Engine.HasReadModels);
        Assert.Contains("another version", Assert.Throws<ReadModelException>(() => catalog.View()).Message, StringComparison.Ordinal);
        await catalog.CatchUp();
        Assert.NotEqual(old, catalog.Files.Current);
        Assert.Equal(3, Count(catalog));
    }

    [Fact]
    public async Task A_catalog_that_stops_stops_alone_and_goes_on_when_its_event_is_known()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await Streams.AppendUnknown(catalog.Ledger);
        var told = new List<string>();
        catalog.Engine.Stopping += (stream, _) => told.Add(stream.Value);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = catalog.Engine.RunAsync(stop.Token);
        await catalog.Send(DraftBuilder.List("640400").Add(Given.SchoolBus, "校车使用许可", "行政许可", "市教育局").Build());
        await Until(() => catalog.Views.All().Count == 2);
        await catalog.Send(DraftBuilder.Adjustment("政发〔2021〕5号", "2021-05-01", "640400").Remove(Given.SchoolBus).Build());
        await Until(() => Count(catalog, "640400") == 0);
        Assert.Equal(["catalog-640300"], told);
        Assert.Equal(3, Count(catalog));
        var status = await ProjectionStatus.ReadAsync(catalog.Files, TestContext.Current.CancellationToken);
        Assert.Null(status.Stopped);
        Assert.Contains("PowerRepainted.v1", status.StoppedCatalogs[new StreamName("catalog-640300")], StringComparison.Ordinal);
        await Stop(engine, stop);
    }

    [Fact]
    public async Task The_file_of_one_catalog_that_is_gone_or_of_another_version_is_made_anew_alone()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), DraftBuilder.List("640400").Add(Given.SchoolBus, "校车使用许可", "行政许可", "市教育局"));
        var (set, other) = (catalog.Files.Current, File.GetLastWriteTimeUtc(catalog.FileOf("640400")));
        KeptStatements.ClearAllPools();
        File.Delete(catalog.FileOf());
        Assert.Contains("deleted", Assert.Throws<ReadModelException>(() => catalog.View()).Message, StringComparison.Ordinal);
        await catalog.CatchUp();
        Assert.Equal(3, Count(catalog));
        Make(catalog.FileOf(), "PRAGMA user_version = 999");
        Assert.Contains("another version", Assert.Throws<ReadModelException>(() => catalog.View()).Message, StringComparison.Ordinal);
        await Streams.Append(catalog.Ledger, MemoryFacts());
        await catalog.CatchUp();
        Assert.Equal(1, Count(catalog));
        Assert.Equal((set, other), (catalog.Files.Current, File.GetLastWriteTimeUtc(catalog.FileOf("640400"))));
    }

    [Fact]
    public async Task An_older_file_beside_a_newer_index_is_made_anew_before_anything_is_answered()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        KeptStatements.ClearAllPools();
        var older = await File.ReadAllBytesAsync(catalog.FileOf(), TestContext.Current.CancellationToken);
        await catalog.Record(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        foreach (var one in (bool[])[true, false])
        {
            KeptStatements.ClearAllPools();
            foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(catalog.FileOf() + end);
            await File.WriteAllBytesAsync(catalog.FileOf(), older, TestContext.Current.CancellationToken);
            await using var beside = catalog.Beside();
            using var stamps = new ReadModelStamps(beside.Files);
            var before = stamps.Now();
            if (one)
                await beside.Engine.CatchUpAsync(
                    new StreamName("catalog-640300"), TimeSpan.Zero, TestContext.Current.CancellationToken);
            else await beside.CatchUp();
            Assert.Equal(2, Count(beside));
            // What was kept of the file before may be false.
            Assert.NotEqual(before, stamps.Now());
        }
    }

    private static void Make(string file, string sql)
    {
        KeptStatements.ClearAllPools();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // Promulgated, two removals, completed.
    private static List<CatalogEvent> MemoryFacts()
    {
        var memory = MemoryCatalog.Open(Given.List());
        var before = memory.Events.Count;
        memory.Record(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Remove(Given.Records));
        return [.. memory.Events.Skip(before)];
    }

    internal static long Count(TestCatalog catalog, string division = "640300")
    {
        using var view = catalog.View(division: division);
        return view.List(new PowerFilter()).Total;
    }

    internal static Task Until(Func<bool> holds) => Eventually.HoldsAsync(holds, TestContext.Current.CancellationToken);

    internal static async Task Stop(Task engine, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine);
    }
}
