using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Histories;

public sealed class AdjustmentTests
{
    private const string Number = "吴政发〔2021〕5号";

    [Fact]
    public async Task A_part_of_the_adjustments_is_that_part_of_all()
    {
        await using var catalog = await TestCatalog.Open([
            Given.List(), .. Enumerable.Range(5, 6).Select(i => Given.Adjustment(i, "2021-05-01").Add($"6409{i:00000}000"))]);
        using var view = catalog.View();
        var all = view.Adjustments();
        Assert.Equal(7, all.Count);
        Assert.Equal(all.Count, view.AdjustmentCount());
        Assert.Equal(all.Skip(2).Take(3), view.Adjustments(2, 3));
        Assert.Equal(all.Reverse().Skip(1).Take(2), view.NewestAdjustments(1, 2));
        Assert.Equal(
            all.Reverse().Select(adjustment => new AdjustmentName(adjustment.Revision, adjustment.DocumentNumber, adjustment.Title)),
            view.AdjustmentNames());
        Assert.Equal([all[5], all[3]], view.Adjustments(view.AdjustmentNames().Where(name => name.Revision == all[5].Revision
            || name.Revision == all[3].Revision)));
        Assert.Equal(all[3], view.Adjustment(all[3].Id));
        Assert.Equal(1, all[3].Counts.Added);

        using var earlier = catalog.View(known: $"{all[4].Revision}");
        Assert.Equal(5, earlier.AdjustmentCount());
        Assert.Equal(all[4], Assert.Single(earlier.NewestAdjustments(0, 1)));
    }

    [Fact]
    public async Task What_an_adjustment_did_adds_up_by_department()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(5, "2021-05-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "5工作日")
                .Change(Given.Seizure, "法定时限", "30自然日", "20自然日"));
        using var view = catalog.View();
        var counts = view.CountsOfAdjustment(view.Adjustment(Number)!.Revision);
        Assert.Equal([("市教育局", 1L), ("市公安局", 1L), ("合计", 2L)], counts.Select(row => (row.Name, row.ElementChanges)));
        Assert.Equal(2, view.LineCountOf(view.Adjustment(Number)!.Revision));
        // The opening list is counted too where it is asked for by itself.
        Assert.Equal(2, view.CountsOfAdjustment(view.Adjustments()[0].Revision)[^1].Added);
    }

    [Fact]
    public async Task What_later_corrected_and_annulled_an_adjustment_is_told_from_then_on()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "5工作日"));
        long fact;
        using (var before = catalog.View())
        {
            fact = before.LinesOf(before.Adjustment(Number)!.Revision, 0, 10).Single().Revision;
            var fate = before.FateOf(before.Adjustment(Number)!);
            Assert.Equal((null, 0), (fate.AnnulledBy, fate.Corrections.Count));
        }

        await catalog.Record(Given.Adjustment(6, "2021-06-01").Correct(fact, "承诺时限", "5工作日", "6工作日"));
        await catalog.Record(Given.Adjustment(7, "2021-07-01").Annul(Number, "2021-08-01"));
        using var view = catalog.View();
        var adjustment = view.Adjustment(Number)!;
        var told = view.FateOf(adjustment);
        Assert.Equal(("吴政发〔2021〕7号", new DateOnly(2021, 8, 1)), (told.AnnulledBy, told.AnnulledFrom));
        Assert.Equal(("吴政发〔2021〕6号", 1L), (told.Corrections.Single().DocumentNumber, told.Corrections.Single().Facts));
        Assert.Equal(new DateOnly(2021, 8, 1), view.Annulled(view.Adjustments())[adjustment.Id]);
        Assert.Equal(EventNames.AdjustmentAnnulled, view.BodyLinesOf(view.Adjustment("吴政发〔2021〕7号")!.Revision).Single().Type);

        using var then = catalog.View(known: Number);
        Assert.Null(then.FateOf(adjustment).AnnulledBy);
        using var recorded = catalog.View(asRecorded: true);
        Assert.Empty(recorded.FateOf(adjustment).Corrections);
    }

    [Fact]
    public async Task A_catalog_says_how_current_it_is_through_each_lens()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        using var view = catalog.View();
        var now = view.Summary();
        Assert.Equal(("权责清单", "tester", 2L, Number), (now.OpeningTitle, now.OpenedBy, now.Adjustments, now.LastNumber));
        using var then = catalog.View(known: "吴政发〔2021〕1号");
        Assert.Equal((1L, "吴政发〔2021〕1号"), (then.Summary().Adjustments, then.Summary().LastNumber));
    }
}
