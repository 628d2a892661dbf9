using PowerCatalog.Application.Recording;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>What readers see while others write.</summary>
public sealed class ReadersTests
{
    [Fact]
    public async Task A_large_adjustment_is_seen_whole_or_not_at_all()
    {
        const int Powers = 6_000;
        await using var catalog = await TestCatalog.Open(Given.List());
        var draft = Given.Adjustment(5, "2021-05-01");
        for (var i = 0; i < Powers; i++) draft.Add($"6409{i:00000}000");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = catalog.Engine.RunAsync(stop.Token);
        var (seen, reader) = Read(catalog);

        Assert.Equal(RecordingOutcome.Recorded, (await catalog.Send(draft.Build())).Outcome);
        await EngineTests.Until(() => EngineTests.Count(catalog) != 3);
        await reader();
        await EngineTests.Stop(engine, stop);
        Assert.Equal([3L, 3 + Powers], seen.Select(answer => answer.Count).Distinct().Order());
    }

    [Fact]
    public async Task The_first_list_of_a_catalog_comes_whole_and_its_file_is_that_of_a_rebuild()
    {
        const int Powers = 3_000;
        await using var catalog = await TestCatalog.Open(Given.List());
        var draft = DraftBuilder.List("640100");
        for (var i = 0; i < Powers; i++) draft.Add($"6409{i:00000}000", $"许可{i}", "行政许可", "市教育局");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = catalog.Engine.RunAsync(stop.Token);
        var recording = catalog.Send(draft.Build());
        var file = catalog.FileOf("640100");
        await EngineTests.Until(() => File.Exists(file));
        Assert.Equal(Powers, EngineTests.Count(catalog, "640100"));
        Assert.Equal(RecordingOutcome.Recorded, (await recording).Outcome);
        await EngineTests.Stop(engine, stop);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.new*"));

        var schema = SchemaOf(file);
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System)
            .RunAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(SchemaOf(catalog.FileOf("640100")), schema);
    }

    [Fact]
    public async Task A_rebuild_while_an_engine_runs_and_others_record_is_not_noticed_by_readers()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var engine = catalog.Engine.RunAsync(stop.Token);
        var (seen, reader) = Read(catalog);
        await using var beside = catalog.Beside();
        var (alsoSeen, alsoReader) = Read(beside);
        var files = new HashSet<string?> { catalog.Files.Current };
        for (var i = 0; i < 12; i++)
        {
            var recording = catalog.Send(Given.Adjustment(i + 10, "2021-05-01").Add($"6409000{i:00}000").Build());
            await new ReadModelRebuild(catalog.Ledger, ReadModelSet.FilesIn(catalog.Folder), TimeProvider.System)
                .RunAsync(null, stop.Token);
            files.Add(catalog.Files.Current);
            Assert.Equal(RecordingOutcome.Recorded, (await recording).Outcome);
        }

        await EngineTests.Until(() => EngineTests.Count(catalog) == 15);
        await reader();
        await alsoReader();
        await EngineTests.Stop(engine, stop);
        Assert.Equal(13, files.Count);
        foreach (var answers in (List<(long Revision, long Count)>[])[seen, alsoSeen])
        {
            Assert.Equal(answers.Select(answer => answer.Revision).Order(), answers.Select(answer => answer.Revision));
            Assert.Equal(answers.Select(answer => answer.Count).Order(), answers.Select(answer => answer.Count));
        }
    }

    private static List<string> SchemaOf(string file)
    {
        using var connection = ReadModelSchema.OpenToLook(file);
        using var rows = new Statement(connection, "SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1");
        var schema = new List<string>();
        while (rows.Step()) schema.Add(rows.Text(0));
        return schema;
    }

    // Reads without pause in a thread of its own until told to end.
    private static (List<(long Revision, long Count)> Seen, Func<Task> End) Read(TestCatalog catalog)
    {
        var seen = new List<(long, long)>();
        using var started = new ManualResetEventSlim();
        var end = 0;
        var reading = Task.Factory.StartNew(
            () =>
            {
                do
                {
                    using var view = catalog.View();
                    seen.Add((view.Lens.Head, view.List(new PowerFilter()).Total));
                    started.Set();
                }
                while (Volatile.Read(ref end) == 0);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        started.Wait(TestContext.Current.CancellationToken);
        return (seen, EndAsync);

        Task EndAsync()
        {
            Volatile.Write(ref end, 1);
            return reading;
        }
    }
}
