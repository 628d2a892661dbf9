using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>One catalog is brought up by its own stream, whatever else the ledger holds.</summary>
public sealed class OneCatalogTests
{
    private static readonly StreamName Wuzhong = StreamName.Catalog(DivisionCode.Parse("640300"));
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_brought_up_without_a_look_at_what_others_wrote()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var engine = Over(new OnlyStreams(catalog.Ledger), catalog);
        await catalog.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        await engine.CatchUpAsync(Wuzhong, TimeSpan.Zero, Cancellation);
        Assert.Equal(2, EngineTests.Count(catalog));
        await engine.CatchUpAsync(Wuzhong, TimeSpan.Zero, Cancellation);
        Assert.Equal(2, EngineTests.Count(catalog));
    }

    [Fact]
    public async Task Whoever_follows_all_catalogs_later_takes_nothing_twice()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await catalog.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        await Streams.Append(
            catalog.Ledger, [new CatalogOpened(DivisionCode.Parse("640500"), "中卫市", "演示")], "640500", ExpectedRevision.NoStream);
        await catalog.Engine.CatchUpAsync(Wuzhong, TimeSpan.Zero, Cancellation);
        Assert.Equal(2, EngineTests.Count(catalog));
        Assert.Single(catalog.Views.All());

        await catalog.Send(Given.Adjustment(6, "2021-05-01").Remove(Given.Records).Build());
        await catalog.CatchUp();
        Assert.Equal(1, EngineTests.Count(catalog));
        Assert.Equal(2, catalog.Views.All().Count);
        var followed = ReadModelDump.OfSet(catalog.Files.Current!);
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System).RunAsync(null, Cancellation);
        var rebuilt = ReadModelDump.OfSet(catalog.Files.Current!);
        Assert.All(rebuilt.Keys, table => Assert.Equal(rebuilt[table], followed[table]));
    }

    [Fact]
    public async Task An_adjustment_that_stands_only_in_part_is_completed_first()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var memory = MemoryCatalog.Open(Given.List());
        var before = memory.Events.Count;
        memory.Record(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Remove(Given.Records));
        CatalogEvent[] all = [.. memory.Events.Skip(before)];
        await Streams.Append(catalog.Ledger, all.Take(2));
        using var engine = new ProjectionEngine(
            catalog.Ledger, catalog.Files, TimeProvider.System, (_, _) => Streams.Append(catalog.Ledger, all.Skip(2)));
        await engine.CatchUpAsync(Wuzhong, TimeSpan.Zero, Cancellation);
        Assert.Equal(1, EngineTests.Count(catalog));
    }

    [Fact]
    public async Task It_is_followed_alone_while_others_are_not()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var engine = catalog.Engine.RunAsync(Wuzhong, stop.Token);
        await catalog.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        await EngineTests.Until(() => EngineTests.Count(catalog) == 2);
        await EngineTests.Stop(engine, stop);
    }

    [Fact]
    public async Task A_log_of_it_that_the_ledger_lacks_is_refused()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await using var other = TestCatalog.Empty();
        using var engine = Over(other.Ledger, catalog);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => engine.CatchUpAsync(Wuzhong, TimeSpan.Zero, Cancellation));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
    }

    [Fact]
    public async Task A_first_reading_says_how_far_it_is_though_it_takes_nothing()
    {
        await using var catalog = TestCatalog.Empty();
        for (var stream = 0; stream < 25; stream++)
            await catalog.Ledger.AppendAsync(
                new StreamName($"others-{stream}"), ExpectedRevision.NoStream,
                [
                    .. Enumerable.Range(0, 1_000).Select(number => new NewEvent(
                        new Guid(number, (short)stream, 0, [0, 0, 0, 0, 0, 0, 0, 1]), "Other", "{}"u8.ToArray(), "{}"u8.ToArray())),
                ],
                Cancellation);
        var said = new Said();
        using var engine = new ProjectionEngine(
            catalog.Ledger, catalog.Files, TimeProvider.System, (_, _) => Task.CompletedTask)
        { Reporting = said };
        await engine.CatchUpAsync(TimeSpan.Zero, Cancellation);
        Assert.Contains(said.Heard, progress => progress.Position > Position.Start && progress.Position < progress.Head);
        Assert.All(said.Heard, progress => Assert.Equal(0, progress.Events));
        Assert.Null(engine.Progress);
    }

    private static ProjectionEngine Over(ILedger ledger, TestCatalog catalog) => new(
        ledger, catalog.Files, TimeProvider.System, (stream, stop) => OpenAdjustments.CompleteAsync(ledger, stream, stop));

    /// <summary>Fails where anything but one stream is read.</summary>
    private sealed class OnlyStreams(ILedger inner) : DelegatingLedger(inner)
    {
        public override IAsyncEnumerable<RecordedEvent> ReadAllAsync(
            ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
            CancellationToken cancellation = default) => throw new InvalidOperationException("All events were read.");

        public override IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
            Position after, string prefix = "", CancellationToken cancellation = default) =>
            throw new InvalidOperationException("All events were followed.");

        public override ValueTask<Position> HeadAsync(CancellationToken cancellation = default) =>
            throw new InvalidOperationException("The end of all events was asked for.");
    }

    private sealed class Said : IProgress<RebuildProgress>
    {
        public List<RebuildProgress> Heard { get; } = [];

        public void Report(RebuildProgress value) => Heard.Add(value);
    }
}
