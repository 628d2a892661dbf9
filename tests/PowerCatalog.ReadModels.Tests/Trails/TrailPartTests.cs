using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Trails;

public sealed class TrailPartTests
{
    private static readonly DraftBuilder[] Year =
    [
        Given.List(),
        Given.Adjustment(2, "2021-03-01").Change(Given.SchoolBus, "事项名称", "校车使用许可", "校车许可").Remove(Given.Seizure)
            .Delegate(Given.SchoolBus, "金积镇"),
        Given.Adjustment(3, "2021-02-01").Suspend(Given.Records),
        Given.Adjustment(4, "2021-04-01").Annul("吴政发〔2021〕3号", "2021-05-01"),
    ];

    [Theory]
    [InlineData(TrailOrder.Effective)]
    [InlineData(TrailOrder.Recorded)]
    public async Task The_parts_of_what_somebody_recorded_are_the_whole(TrailOrder order)
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View("2021-06-01");
        var (facts, whole) = view.PartOfActor("tester", order, 0, 1_000);
        var known = TestCatalog.Fold(await catalog.Events()).Facts.OrderBy(
            fact => order == TrailOrder.Effective ? fact.Fact.Effective : default).Select(fact => fact.Revision);
        Assert.Equal(known, whole.Select(entry => entry.Revision).Distinct());
        Assert.Equal(whole.Select(entry => entry.Revision).Distinct().Count(), facts);
        var parts = Enumerable.Range(0, (int)((facts + 2) / 3)).SelectMany(part => view.PartOfActor("tester", order, part * 3, 3).Entries);
        Assert.Equal(whole, parts);
        Assert.Equal(whole, view.StreamOfActor("tester", order, TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(
            () => view.StreamOfActor("tester", order, new CancellationToken(canceled: true)).ToList());
        Assert.Equal(0, view.PartOfActor("nobody", order, 0, 3).Facts);
        Assert.Equal(["tester"], view.ActorsShown());
    }

    [Fact]
    public async Task The_parts_of_an_adjustment_are_its_facts_as_known()
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View("2021-06-01");
        var adjustment = view.Adjustment("吴政发〔2021〕2号")!.Revision;
        var whole = view.PartOfAdjustment(adjustment, TrailOrder.Recorded, 0, 100).Entries;
        Assert.Equal(
            [EventNames.PowerRemoved, EventNames.PowerDelegated, EventNames.PowerElementsChanged], whole.Select(entry => entry.Type));
        Assert.Equal(whole, view.StreamOfAdjustment(adjustment, TrailOrder.Recorded, TestContext.Current.CancellationToken));
        Assert.Equal(EventNames.PowerDelegated, Assert.Single(view.PartOfAdjustment(adjustment, TrailOrder.Recorded, 1, 1).Entries).Type);
        using var recorded = catalog.View("2021-06-01", asRecorded: true);
        Assert.Equal(0, recorded.PartOfAdjustment(view.Adjustment("吴政发〔2021〕4号")!.Revision, TrailOrder.Recorded, 0, 100).Facts);
    }

    [Theory]
    [InlineData(TrailOrder.Effective)]
    [InlineData(TrailOrder.Recorded)]
    public async Task A_trail_longer_than_a_part_is_streamed_whole(TrailOrder order)
    {
        const int Powers = 1_001;
        var cancellation = TestContext.Current.CancellationToken;
        await using var catalog = await TestCatalog.Open(Given.List());
        var many = Given.Adjustment(5, "2021-05-01");
        for (var i = 0; i < Powers; i++) many.Add($"6409{i:00000}000");
        await catalog.Record(many);
        await catalog.Record(Given.Adjustment(6, "2021-03-01").Suspend(Given.Records));
        using var view = catalog.View("2021-06-01");
        List<long> whole =
        [
            .. TestCatalog.Fold(await catalog.Events()).Facts
                .OrderBy(fact => order == TrailOrder.Effective ? fact.Fact.Effective : default).Select(fact => fact.Revision),
        ];
        Assert.Equal(whole, Revisions(view.StreamOfActor("tester", order, cancellation)));
        var adjustment = view.Adjustment("吴政发〔2021〕5号")!.Revision;
        var stream = view.StreamOfAdjustment(adjustment, order, cancellation).ToList();
        Assert.Equal(Powers, Revisions(stream).Count());
        Assert.Equal(stream, view.PartOfAdjustment(adjustment, order, 0, Powers).Entries);
        Assert.Equal(view.LinesOf(adjustment, 0, Powers), view.StreamOfLines(adjustment));

        // What is streamed is one statement from the first fact to the last; other questions of the same view do not end it, nor it them.
        var meanwhile = view.StreamOfActor("tester", order, cancellation).Select(entry => (entry.Revision, view.Adjustments().Count));
        Assert.Equal((whole[0], 3), meanwhile.First());
        Assert.Equal(whole, Revisions(view.StreamOfActor("tester", order, cancellation)));
    }

    [Fact]
    public async Task The_clocks_go_from_the_opening_to_the_last_day_known_whatever_the_lens()
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View("2021-01-15", "吴政发〔2021〕2号");
        var span = view.Clocks();
        Assert.Equal(["2021-01-01", "2021-02-01", "2021-03-01", "2021-05-01"], span.Days.Select(day => day.Day.ToString("yyyy-MM-dd")));
        Assert.Equal(span.Adjustments[1].Revision, span.Days[2].Known);
        Assert.Equal(
            ["吴政发〔2021〕1号", "吴政发〔2021〕2号", "吴政发〔2021〕3号", "吴政发〔2021〕4号"],
            span.Adjustments.Select(adjustment => adjustment.DocumentNumber));
    }

    private static IEnumerable<long> Revisions(IEnumerable<HistoryEntry> entries) => entries.Select(entry => entry.Revision).Distinct();
}
