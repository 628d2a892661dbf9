using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Tests.Deciding;
using PowerCatalog.Testing;
using static PowerCatalog.Domain.Tests.Folding.FactList;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>What of a stream of events is known.</summary>
public sealed class CatalogFoldTests
{
    [Fact]
    public void Nothing_is_known_before_any_event() => Assert.Equal(-1, new CatalogFold().Known);

    [Fact]
    public void An_adjustment_that_was_not_completed_before_the_next_one_never_happened()
    {
        var catalog = Given.List();
        var fold = catalog.Fold();
        var known = fold.Facts.Count;
        var promulgated = catalog.Events.OfType<AdjustmentPromulgated>().Single();
        fold.Take(100, promulgated);
        fold.Take(101, new FactList().Suspended("03-01").Facts[0].Fact);
        fold.Take(102, promulgated);
        fold.Take(103, new AdjustmentCompleted(promulgated.Adjustment, Counting.Nothing));
        Assert.Equal((known, 103), (fold.Facts.Count, fold.Known));
    }

    [Fact]
    public void A_history_as_recorded_leaves_annulments_aside()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕5号", "2021-03-01").Suspend(Given.SchoolBus));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕6号", "2021-04-01").Annul("吴政发〔2021〕5号"));
        var fold = catalog.Fold();
        Assert.Equal(
            (true, false),
            (fold.HistoryOf(Power, asRecorded: true).On(Day("03-01"))!.Suspended, fold.HistoryOf(Power).On(Day("03-01"))!.Suspended));
    }
}
