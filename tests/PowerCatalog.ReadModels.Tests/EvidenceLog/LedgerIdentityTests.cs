using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Doubles;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.ReadModels.Tests.EvidenceLog;

/// <summary>A ledger that is not the one that the read models are of answers nothing and takes nothing.</summary>
public sealed class LedgerIdentityTests : SwappedLedgers
{
    [Fact]
    public async Task The_log_is_the_Merkle_tree_of_the_events()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        var leaf = new EventLeaf();
        var log = LogTail.Of(0, _ => default);
        foreach (var item in await catalog.Events()) log.Add(leaf.Of(item));
        using var connection = new SqliteConnection($"Data Source={catalog.Index};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT size || ' ' || lower(hex(root)) FROM logs WHERE stream = 'catalog-640300'";
        Assert.Equal($"{log.Size} {log.Root}", command.ExecuteScalar());
    }

    [Fact]
    public async Task A_ledger_that_was_rolled_back_is_refused_and_taken_again_when_it_is_back()
    {
        await RecordAsync(Given.List());
        Keep("before");
        await RecordAsync(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        Keep("after");
        Put("before");
        await RefusedAsync("回退过", "rolled back");
        Put("after");
        await using var catalog = TestCatalog.In(Folder);
        await catalog.CatchUp();
        using var view = catalog.View();
        Assert.Equal(2, view.List(new PowerFilter()).Total);
    }

    [Fact]
    public async Task A_fork_of_the_same_length_is_refused()
    {
        await RecordAsync(Given.List());
        Keep("before");
        await RecordAsync(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        await ForkAsync();
        await RefusedAsync("改写过", "rewritten");
    }

    [Fact]
    public async Task A_fork_is_refused_though_the_catalogs_file_is_gone()
    {
        await RecordAsync(Given.List());
        Keep("before");
        await RecordAsync(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        await ForkAsync();
        var file = Assert.Single(TakeModels().Keys, name => Path.GetFileName(name) == "640300.db");
        foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(file + end);
        await RefusedAsync("改写过", "rewritten");
    }

    [Fact]
    public async Task Another_ledger_is_refused()
    {
        await RecordAsync(Given.List());
        Keep("first");
        var models = TakeModels();
        foreach (var file in models.Keys) File.Delete(file);
        foreach (var file in Directory.GetFiles(Folder, "ledger.db*")) File.Delete(file);
        await RecordAsync(Given.List().Header(Fields.DocumentNumber, "吴政发〔2021〕2号"));
        PutModels(models);
        await RefusedAsync("不是读模型所依据的台账", "not the ledger");
    }

    [Fact]
    public async Task An_empty_ledger_is_refused()
    {
        Keep("empty");
        await RecordAsync(Given.List());
        foreach (var file in Directory.GetFiles(Folder, "ledger.db*")) File.Delete(file);
        await RefusedAsync("没有 catalog-640300", "has no catalog-640300");
    }

    [Fact]
    public async Task A_changed_event_is_found_by_the_full_look_and_by_a_rebuild()
    {
        await RecordAsync(Given.List());
        Execute(Change);
        await using var catalog = TestCatalog.In(Folder);
        var found = await Assert.ThrowsAsync<LedgerException>(() => catalog.Engine.EnsureSameLedgerAsync(Cancellation));
        Assert.Contains("与它记录时的摘要不符", found.Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => catalog.View());
        // The quick look does not acquit what the full one has found.
        await Assert.ThrowsAsync<LedgerException>(catalog.CatchUp);
        var current = catalog.Files.Current;
        await Assert.ThrowsAsync<LedgerException>(
            () => new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System).RunAsync(null, Cancellation));
        Assert.Equal(current, catalog.Files.Current);
    }

    [Fact]
    public async Task An_event_that_was_changed_with_its_digest_is_found_by_every_look()
    {
        await RecordAsync(Given.List());
        Execute(Change);
        await RepairDigestsAsync();
        // First and last event are the same, and the ledger agrees with itself.
        await RefusedAsync("有的是另一些", "is another");
        await using var catalog = TestCatalog.In(Folder);
        var found = await Assert.ThrowsAsync<LedgerException>(() => catalog.Engine.EnsureSameLedgerAsync(Cancellation));
        Assert.Contains("改写过", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_full_look_refused_a_quick_one_does_not_acquit()
    {
        await RecordAsync(Given.List());
        await using var catalog = TestCatalog.In(Folder);
        var running = catalog.Engine.RunAsync(Cancellation);
        await Eventually.HoldsAsync(() => catalog.Engine.State == EngineState.Running, Cancellation);
        // The first round has passed by then: it is that which the full look waits for.
        await catalog.Engine.EnsureSameLedgerAsync(Cancellation);
        Execute(Change);
        await RepairDigestsAsync();
        await Assert.ThrowsAsync<LedgerException>(() => catalog.Engine.EnsureSameLedgerAsync(Cancellation));
        var noticed = await Assert.ThrowsAsync<LedgerException>(() => running);
        Assert.Contains("改写过", noticed.Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => catalog.View());
        // Nor does a later start of the same engine.
        await Assert.ThrowsAsync<LedgerException>(() => catalog.Engine.RunAsync(Cancellation));
        Assert.Throws<LedgerException>(() => catalog.View());
    }

    [Fact]
    public async Task A_node_that_lags_is_not_taken_for_a_shorter_ledger()
    {
        await RecordAsync(Given.List());
        await using var catalog = TestCatalog.In(Folder);
        var lagging = new LaggingLedger(catalog.Ledger, (await catalog.Events())[^2].Position, briefly: true);
        using var engine = new ProjectionEngine(lagging, catalog.Files, catalog.Clock, (_, _) => Task.CompletedTask);
        await engine.CatchUpAsync(Patience.Limit, Cancellation);
        Assert.Equal(1, lagging.Missed);
        using var view = catalog.View();
        Assert.Equal(3, view.List(new PowerFilter()).Total);
    }

    [Fact]
    public async Task Nothing_is_recorded_on_the_list_of_another_ledger()
    {
        await RecordAsync(Given.List());
        Keep("before");
        await RecordAsync(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        await ForkAsync();
        await using var catalog = TestCatalog.In(Folder);
        var before = (await catalog.Head()).Value;
        var refused = await Assert.ThrowsAsync<LedgerException>(
            () => catalog.Send(Given.Adjustment(6, "2021-06-01").Remove(Given.Seizure).Build()));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.Equal(before, (await catalog.Head()).Value);
    }

    [Fact]
    public async Task Nothing_is_recorded_where_the_ledger_lost_what_was_confirmed()
    {
        await RecordAsync(Given.List());
        Keep("before");
        await RecordAsync(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        Put("before");
        await using var catalog = TestCatalog.In(Folder);
        var before = (await catalog.Head()).Value;
        await Assert.ThrowsAsync<LedgerException>(() => catalog.Send(Given.Adjustment(6, "2021-06-01").Remove(Given.Seizure).Build()));
        Assert.Equal(before, (await catalog.Head()).Value);
    }

    [Fact]
    public async Task A_running_engine_notices_that_the_ledger_was_replaced_and_the_ledger_takes_nothing_more()
    {
        await RecordAsync(Given.List());
        Keep("before");
        await using var catalog = TestCatalog.In(Folder);
        var running = catalog.Engine.RunAsync(Cancellation);
        await Eventually.HoldsAsync(() => catalog.Engine.State == EngineState.Running, Cancellation);
        foreach (var file in Directory.GetFiles(Folder, "ledger.db*")) File.Delete(file);
        Put("before");
        var noticed = await Assert.ThrowsAsync<LedgerException>(() => running);
        Assert.Contains("被删除、改名或替换", noticed.Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => catalog.View());
        var refused = await Assert.ThrowsAsync<LedgerException>(
            () => catalog.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build()));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
    }

    [Fact]
    public async Task Read_models_that_are_deleted_under_a_running_engine_are_rebuilt()
    {
        await RecordAsync(Given.List());
        await using var catalog = TestCatalog.In(Folder);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = catalog.Engine.RunAsync(stop.Token);
        await Eventually.HoldsAsync(() => catalog.Engine.State == EngineState.Running, Cancellation);
        foreach (var file in Directory.GetFiles(catalog.Files.Current!)) File.Delete(file);
        await Eventually.HoldsAsync(
            () => Directory.GetDirectories(Folder, "readmodels-*").Length == 1 && Count(catalog) == 3, Cancellation);
        await catalog.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        await Eventually.HoldsAsync(() => Count(catalog) == 2, Cancellation);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_clock_behind_the_ledger_is_said_when_recording()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var sound = await catalog.TryRecord(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        Assert.DoesNotContain(sound.Problems, problem => problem.Code == "clock.behind");
        catalog.Clock.Move(TimeSpan.FromSeconds(-90));
        var late = await catalog.TryRecord(Given.Adjustment(6, "2021-06-01").Remove(Given.Seizure).Build());
        Assert.Equal(RecordingOutcome.Recorded, late.Outcome);
        var said = Assert.Single(late.Problems, problem => problem.Code == "clock.behind");
        Assert.Contains("2021-07-01 09:00:00", said.Zh, StringComparison.Ordinal);
        Assert.Contains("2021-07-01 08:58:30", said.En, StringComparison.Ordinal);
    }
}
