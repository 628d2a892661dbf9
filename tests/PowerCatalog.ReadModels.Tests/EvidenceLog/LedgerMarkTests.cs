using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.ReadModels.Tests.EvidenceLog;

/// <summary>What is found in the middle of a ledger, and read models that are gone.</summary>
public sealed class LedgerMarkTests : SwappedLedgers
{
    [Fact]
    public async Task A_ledger_that_was_changed_and_has_grown_since_is_found_by_the_quick_look()
    {
        await RecordAsync(Given.List());
        var models = TakeModels();
        await RecordAsync(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        PutModels(models);
        Execute(Change.Replace("max(position)", "min(position)", StringComparison.Ordinal));
        await RepairDigestsAsync();
        await RefusedAsync("有的是另一些", "is another");
    }

    [Fact]
    public async Task A_ledger_whose_earlier_events_got_digests_goes_on()
    {
        await RecordAsync(Given.List());
        Execute("UPDATE head SET vouched = 1625130000000000");
        await RepairDigestsAsync("digests since 1, vouched 1625130000000000");
        for (var i = 0; i < 2; i++)
        {
            await using var catalog = TestCatalog.In(Folder);
            await catalog.CatchUp();
            Assert.Equal(3, Count(catalog));
        }

        Execute(Change);
        await RepairDigestsAsync("digests since 1, vouched 1625130000000000");
        await RefusedAsync("有的是另一些", "is another");
    }

    [Fact]
    public async Task A_changed_byte_in_the_middle_is_noticed_by_a_server_that_idles()
    {
        await RecordAsync(Given.List());
        await using var catalog = TestCatalog.In(Folder);
        var running = catalog.Engine.RunAsync(Cancellation);
        await Eventually.HoldsAsync(() => catalog.Engine.State == EngineState.Running, Cancellation);
        await catalog.Engine.EnsureSameLedgerAsync(Cancellation);
        Execute(Change);
        var noticed = await Assert.ThrowsAsync<LedgerException>(() => running);
        Assert.Contains("与它记录时的摘要不符", noticed.Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => catalog.View());
    }

    [Fact]
    public async Task An_engine_without_marks_is_looked_at_in_the_middle_by_chance()
    {
        await RecordAsync(Given.List());
        Execute(Change.Replace("SET data", "SET event_id = randomblob(16), data", StringComparison.Ordinal));
        await RepairDigestsAsync();
        await using var catalog = TestCatalog.In(Folder);
        using var engine = new ProjectionEngine(
            new WithoutMarks(catalog.Ledger), catalog.Files, catalog.Clock, (_, _) => Task.CompletedTask);
        await Eventually.HoldsAsync(
            () => Looks(engine) is { } found && found.Message.Contains("改写过", StringComparison.Ordinal), Cancellation);
    }

    [Fact]
    public async Task Read_models_that_were_deleted_are_not_read_again_before_they_are_whole()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        foreach (var file in Directory.GetFiles(catalog.Files.Current!)) File.Delete(file);
        var seen = new List<long>();
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, catalog.Clock).RunAsync(
            new Told<RebuildProgress>(_ => seen.Add(Count(catalog))), Cancellation);
        Assert.NotEmpty(seen);
        Assert.All(seen, count => Assert.Equal(-1, count));
        Assert.Equal(3, Count(catalog));
    }

    private static LedgerException? Looks(ProjectionEngine engine)
    {
        try
        {
            engine.LookAsync(Cancellation).GetAwaiter().GetResult();
            return null;
        }
        catch (LedgerException exception)
        {
            return exception;
        }
    }

    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }

    private sealed class WithoutMarks(ILedger inner) : DelegatingLedger(inner)
    {
        public override ValueTask<MarkedEnd> MarkAsync(LedgerMark? earlier, CancellationToken cancellation = default) =>
            ValueTask.FromResult(new MarkedEnd(Continuity.Unknown, null, 0));
    }
}
