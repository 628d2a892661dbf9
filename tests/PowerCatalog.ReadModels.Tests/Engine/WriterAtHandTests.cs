using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>A writer stays open between two takings as long as it knows what the files have.</summary>
public sealed class WriterAtHandTests
{
    private static readonly StreamName Wuzhong = StreamName.Catalog(DivisionCode.Parse("640300"));
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_the_same_until_somebody_else_has_written()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var hand = new WriterAtHand();
        var first = Taken(hand, catalog);
        var next = first.NextOf(Wuzhong);
        Assert.Same(first, Of(hand, catalog));

        await catalog.Send(Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus).Build());
        await catalog.Engine.CatchUpAsync(Wuzhong, TimeSpan.Zero, Cancellation);
        var second = Of(hand, catalog);
        Assert.NotSame(first, second);
        Assert.True(second.NextOf(Wuzhong) > next);
    }

    [Fact]
    public async Task It_is_another_for_another_set()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var hand = new WriterAtHand();
        var first = Taken(hand, catalog);
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System).RunAsync(null, Cancellation);
        var second = Of(hand, catalog);
        Assert.NotSame(first, second);
        Assert.Equal(catalog.Files.Current, second.Path);
    }

    [Fact]
    public async Task What_was_begun_and_not_committed_is_not_gone_on_with()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var hand = new WriterAtHand();
        var first = Of(hand, catalog);
        first.Refresh(Wuzhong);
        Assert.NotSame(first, Of(hand, catalog));
    }

    [Fact]
    public async Task Who_follows_and_who_catches_up_in_between_leave_what_a_rebuild_makes()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var following = catalog.Engine.RunAsync(Wuzhong, stop.Token);
        using var other = new ProjectionEngine(catalog.Ledger, catalog.Files, TimeProvider.System, (_, _) => Task.CompletedTask);
        for (var number = 1; number <= 8; number++)
        {
            var sent = await catalog.Send(
                Given.Adjustment(number + 4, "2021-05-01").Change(Given.SchoolBus, "phone", null, $"0953-{number}").Build());
            if (number % 2 == 0) await other.CatchUpAsync(Wuzhong, TimeSpan.FromMinutes(1), Cancellation);
            await EngineTests.Until(() => catalog.Revision() == sent.Revision);
        }

        await EngineTests.Stop(following, stop);
        await catalog.CatchUp();
        var followed = ReadModelDump.OfSet(catalog.Files.Current!);
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System).RunAsync(null, Cancellation);
        var rebuilt = ReadModelDump.OfSet(catalog.Files.Current!);
        Assert.All(rebuilt.Keys, table => Assert.Equal(rebuilt[table], followed[table]));
    }

    private static ReadModelWriter Of(WriterAtHand hand, TestCatalog catalog) => hand.Of(catalog.Files.Current!, catalog.Files.Schema);

    private static ReadModelWriter Taken(WriterAtHand hand, TestCatalog catalog)
    {
        var writer = Of(hand, catalog);
        writer.Refresh(Wuzhong);
        writer.CommitAside();
        return writer;
    }
}
