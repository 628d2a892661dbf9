using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>Whatever the domain can say, everybody who reads has a rule for.</summary>
public sealed class EveryEventTests
{
    [Fact]
    public void The_sample_has_every_event() => Assert.Equal(
        EventRegistry.All.Select(entry => entry.Type).Where(type => type.IsSubclassOf(typeof(CatalogEvent))).ToHashSet(),
        EveryEvent.Stream.Select(happened => happened.GetType()).ToHashSet());

    [Fact]
    public void The_fold_takes_every_event()
    {
        var fold = new CatalogFold();
        foreach (var (revision, happened) in EveryEvent.Stream.Index()) fold.Take(revision, happened);
        Assert.Empty(fold.On(new DateOnly(2999, 1, 1)).Warnings);
        Assert.Equal(
            Enum.GetValues<ReceiverKind>(),
            fold.On(new DateOnly(2021, 5, 6)).Delegations.Select(pair => pair.Period.Receiver.Kind));
    }

    [Fact]
    public async Task Every_projection_and_the_history_take_every_event()
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.Append(catalog.Ledger, EveryEvent.Stream);
        await catalog.CatchUp();
        using var view = catalog.View("2021-05-06");
        Assert.Equal(EveryEvent.Head, view.Lens.Head);
        var told = view.Adjustments().SelectMany(decision => view.LinesOf(decision.Revision, 0, 1000).ToList()).Select(entry => entry.Type)
            .ToHashSet();
        Assert.Equal(
            EveryEvent.Facts.Concat(EveryEvent.Rereading).Where(fact => fact is PowerFact or FactCorrected).Select(EventRegistry.NameOf)
                .ToHashSet(),
            told);
        Assert.Equal(told, view.History(PowerCode.Parse("640102001000")).Select(entry => entry.Type).ToHashSet());
        Assert.Equal(
            (2, 1),
            (
                ReadModelDump.Of(catalog.FileOf())["bodies"]
                    .Count(row => row.Contains("|department|D02|", StringComparison.Ordinal)) - 1,
                view.TownshipsCount()));
    }
}
