using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Trails;

public sealed class TrailTests
{
    private static readonly PowerCode Bus = PowerCode.Parse(Given.SchoolBus);

    [Fact]
    public async Task A_trail_says_what_corrected_and_what_annulled_a_fact()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "8工作日"));
        var change = catalog.Revision() - 1;
        await catalog.Record(Given.Adjustment(3, "2021-03-01").Correct(change, "承诺时限", "8工作日", "7工作日"));
        await catalog.Record(Given.Adjustment(4, "2021-04-01").Annul("吴政发〔2021〕2号", "2021-05-01"));
        using var view = catalog.View("2021-04-15");
        var trail = view.TrailOf(Bus, TrailOrder.Recorded).Where(entry => entry.Type != EventNames.PowerAdded).ToList();
        Assert.Equal([EventNames.PowerElementsChanged, EventNames.FactCorrected], trail.Select(entry => entry.Type));
        Assert.Equal(
            (change + 3, "吴政发〔2021〕4号", new DateOnly(2021, 5, 1)), (trail[0].CorrectedBy, trail[0].AnnulledBy, trail[0].AnnulledFrom));
        Assert.Equal(
            (change, "promisedLimit", "8工作日", "7工作日", null),
            (trail[1].Corrects, trail[1].Element, trail[1].Before, trail[1].After, trail[1].AnnulledBy));
        using var recorded = catalog.View("2021-04-15", asRecorded: true);
        Assert.DoesNotContain(
            recorded.TrailOf(Bus, TrailOrder.Effective),
            entry => entry.Type == EventNames.FactCorrected || entry.CorrectedBy is not null || entry.AnnulledBy is not null);
    }

    [Fact]
    public async Task A_departments_trail_goes_through_names_and_mergers()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(2, "2021-02-01").Department("更名", "市教育局", (Fields.NewName, "市教育体育局")),
            Given.Adjustment(3, "2021-03-01").Department("合并", "市教育体育局", (Fields.Into, "市公安局")));
        using var view = catalog.View("2021-04-01");
        string[] all =
        [
            EventNames.DepartmentRegistered, EventNames.DepartmentRegistered, EventNames.DepartmentRenamed, EventNames.DepartmentsMerged,
        ];
        Assert.Equal(all, view.TrailOfDepartment("市公安局", TrailOrder.Effective)!.Select(entry => entry.Type));
        Assert.Equal(all, view.TrailOfDepartment("市教育局", TrailOrder.Recorded)!.Select(entry => entry.Type));
        Assert.Null(view.TrailOfDepartment("无此局", TrailOrder.Effective));
    }

    [Fact]
    public async Task The_trails_of_a_township_an_adjustment_and_an_actor_have_their_facts()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Delegate(Given.SchoolBus, "金积镇").Delegate(Given.Records, "高闸镇"),
            Given.Adjustment(3, "2021-03-01").Recall(Given.SchoolBus, "金积镇"));
        using var view = catalog.View("2021-04-01");
        Assert.Equal(
            [EventNames.TownshipRegistered, EventNames.PowerDelegated, EventNames.DelegationRecalled],
            view.TrailOf(KnownReceiver.Of(TownshipCode.Parse(Given.Jinji)), TrailOrder.Effective).Select(entry => entry.Type));
        Assert.Equal(
            [EventNames.PowerDelegated, EventNames.PowerDelegated],
            view.StreamOfAdjustment(view.Adjustment("吴政发〔2021〕2号")!.Revision, TrailOrder.Recorded, TestContext.Current.CancellationToken)
                .Select(entry => entry.Type));
        Assert.Empty(view.StreamOfActor("nobody", TrailOrder.Effective, TestContext.Current.CancellationToken));
        Assert.Contains(
            view.StreamOfActor("tester", TrailOrder.Recorded, TestContext.Current.CancellationToken),
            entry => entry.Type == EventNames.DelegationRecalled);
    }

    [Fact]
    public async Task Each_element_names_the_adjustment_that_set_it_and_the_correction()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "8工作日"));
        var change = catalog.Revision() - 1;
        await catalog.Record(Given.Adjustment(3, "2021-03-01").Correct(change, "承诺时限", "8工作日", "7工作日"));
        using var view = catalog.View("2021-04-01");
        var blame = view.BlameOf(Bus).ToDictionary(element => element.Element);
        Assert.Equal(("7工作日", change, change + 3, "吴政发〔2021〕3号", new DateOnly(2021, 2, 1), "tester"),
            (
                blame["promisedLimit"].Value, blame["promisedLimit"].Revision, blame["promisedLimit"].CorrectedBy!.Value,
                blame["promisedLimit"].DocumentNumber, blame["promisedLimit"].Effective, blame["promisedLimit"].Actor));
        Assert.Equal(("吴政发〔2021〕1号", null), (blame["name"].DocumentNumber, blame["name"].CorrectedBy));
    }

    [Fact]
    public async Task Lineage_goes_both_ways_through_merges_renamings_and_transfers()
    {
        const string Merged = "640102002000";
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(2, "2021-02-01").Change(Given.SchoolBus, "事项名称", "校车使用许可", "校车许可"),
            Given.Adjustment(3, "2021-03-01").Remove(Given.SchoolBus, "合并", (Fields.SupersededBy, Merged))
                .Remove(Given.Records, "合并", (Fields.SupersededBy, Merged))
                .Add(Merged, "校车与学籍服务", "行政许可", "市教育局", (Fields.Supersedes, $"{Given.SchoolBus}、{Given.Records}")),
            Given.Adjustment(4, "2021-04-01").Transfer(Merged, "市教育局", "市公安局"));
        using var view = catalog.View("2021-05-01");
        var steps = view.LineageOf(PowerCode.Parse(Merged)).Select(step => (step.Kind, step.Power)).ToList();
        Assert.Equal([("renamed", Given.SchoolBus), ("succeeded", Merged), ("succeeded", Merged), ("transferred", Merged)], steps);
        Assert.Equal(3, view.LineageOf(Bus).Count);
    }
}
