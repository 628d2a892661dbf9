using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Comparing;

public sealed class CompareTests
{
    private static readonly PowerFilter All = new();

    [Fact]
    public async Task Two_days_differ_in_what_the_adjustments_between_did()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(2, "2021-02-01").Add("640102002000", "民办学校设立", "行政许可", "市教育局").Change(Given.SchoolBus, "承诺时限", "10工作日", "8工作日")
                .Change(Given.SchoolBus, "咨询电话", null, "12345", (Fields.Editorial, "是")),
            Given.Adjustment(3, "2021-03-01").Transfer(Given.SchoolBus, "市教育局", "市公安局").Remove(Given.Records)
                .Delegate(Given.SchoolBus, "金积镇"));
        var compared = Compare(catalog, "2021-01-15", "2021-03-15");
        Assert.Equal("民办学校设立", Assert.Single(compared.Added).Name);
        Assert.Equal(Given.Records, Assert.Single(compared.Removed).Code);
        Assert.Equal(("市教育局", "市公安局"), (Assert.Single(compared.Moved).FromName, compared.Moved[0].ToName));
        Assert.Equal(
            ("promisedLimit", "10工作日", "8工作日"),
            (Assert.Single(compared.Changed).Element, compared.Changed[0].Before, compared.Changed[0].After));
        Assert.Equal(
            ("phone", null, "12345"),
            (Assert.Single(compared.Editorial).Element, compared.Editorial[0].Before, compared.Editorial[0].After));
        Assert.Equal("金积镇", Assert.Single(compared.Granted).TownshipName);
        Assert.Empty(compared.Ended);
        Assert.True(compared.Reconciliation.Agrees);
        Assert.Equal([1L, 1, 1, 1, 2], compared.Reconciliation.Counts.Select(count => count.Decided));
    }

    [Fact]
    public async Task Of_one_department_only_its_own_delegations_are_compared()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Delegate(Given.SchoolBus, "金积镇").Delegate(Given.Seizure, "金积镇"));
        using var before = catalog.View("2021-01-15");
        using var after = catalog.View("2021-02-15");
        Assert.Equal(
            Given.SchoolBus,
            Assert.Single(
                after.CompareWith(before, new PowerFilter(Department: "市教育局"), TestContext.Current.CancellationToken).Granted).Code);
        Assert.Equal(2, after.CompareWith(before, All, TestContext.Current.CancellationToken).Granted.Count);
    }

    [Fact]
    public async Task Backwards_it_is_the_other_way_round()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Remove(Given.Records).Delegate(Given.SchoolBus, "金积镇"));
        var compared = Compare(catalog, "2021-02-15", "2021-01-15");
        Assert.Equal((Given.Records, "金积镇"), (Assert.Single(compared.Added).Code, Assert.Single(compared.Ended).TownshipName));
    }

    [Fact]
    public async Task What_was_recorded_later_is_exactly_what_two_states_of_knowledge_differ_in()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        catalog.Clock.Move(TimeSpan.FromDays(10));
        await catalog.Record(Given.Adjustment(2, "2021-06-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "8工作日"));
        catalog.Clock.Move(TimeSpan.FromDays(10));
        await catalog.Record(Given.Adjustment(3, "2021-06-15").Suspend(Given.Seizure));
        await catalog.Record(Given.Adjustment(4, "2021-08-01").Remove(Given.Records));
        using var then = catalog.View("2021-06-30", "2021-07-15T00:00:00+08:00");
        using var now = catalog.View("2021-06-30");
        // Until when a power stands as it does is known better later; what it says on the day is not touched by that.
        var before = then.List(All).Items.Select(power => power with { ValidTo = null });
        var after = now.List(All).Items.Select(power => power with { ValidTo = null });
        Assert.Equal([Given.Seizure], after.Except(before).Select(power => power.Code));
        Assert.Equal(
            ("suspended", "否", "是"), Place(Assert.Single(now.CompareWith(then, All, TestContext.Current.CancellationToken).Changed)));
    }

    [Fact]
    public async Task Where_the_sums_do_not_agree_it_says_why()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(2, "2021-02-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "8工作日")
                .Add("640102002000", "民办学校设立", "行政许可", "市教育局"),
            Given.Adjustment(3, "2021-03-01").Change(Given.SchoolBus, "承诺时限", "8工作日", "5工作日").Remove("640102002000"),
            Given.Adjustment(4, "2021-04-01").Suspend(Given.Seizure),
            Given.Adjustment(5, "2021-05-01").Annul("吴政发〔2021〕4号", "2021-05-01"));
        var compared = Compare(catalog, "2021-01-15", "2021-05-15");
        Assert.False(compared.Reconciliation.Agrees);
        Assert.Equal([1L, 1, 0, 1, 1], compared.Reconciliation.Counts.Select(count => count.Difference));
        Assert.Equal(["came-and-went", "changed-again", "annulled"], compared.Reconciliation.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task A_correction_between_two_states_of_knowledge_is_named()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "8工作日"));
        var before = catalog.Revision();
        await catalog.Record(Given.Adjustment(3, "2021-05-01").Correct(before - 1, "承诺时限", "8工作日", "7工作日"));
        using var then = catalog.View("2021-06-30", $"{before}");
        using var now = catalog.View("2021-06-30");
        var compared = now.CompareWith(then, All, TestContext.Current.CancellationToken);
        Assert.Equal(("promisedLimit", "8工作日", "7工作日"), Place(Assert.Single(compared.Changed)));
        Assert.Equal("corrected", Assert.Single(compared.Reconciliation.Reasons).Code);
        using var recorded = catalog.View("2021-06-30", asRecorded: true);
        Assert.Equal("8工作日", recorded.Power(PowerCode.Parse(Given.SchoolBus))!.Elements["promisedLimit"]);
    }

    [Fact]
    public async Task Two_departments_and_two_townships_are_compared_on_a_day()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(2, "2021-02-01").Add("640306002000", "校车使用许可", "行政许可", "市公安局", ("promisedLimit", "5工作日"))
                .Delegate(Given.SchoolBus, "金积镇").Delegate(Given.SchoolBus, "高闸镇", "下放").Delegate(Given.Records, "高闸镇"));
        using var view = catalog.View("2021-03-01");
        var departments = view.CompareDepartments("市教育局", "市公安局");
        Assert.Equal([Given.Records], departments.OnlyFirst.Select(power => power.Code));
        Assert.Equal([Given.Seizure], departments.OnlySecond.Select(power => power.Code));
        Assert.Contains(("promisedLimit", "10工作日", "5工作日"), departments.Different.Select(Place));
        var townships = view.CompareTownships(
            KnownReceiver.Of(TownshipCode.Parse(Given.Jinji)), KnownReceiver.Of(TownshipCode.Parse("640302102000")));
        Assert.Empty(townships.OnlyFirst);
        Assert.Equal([Given.Records], townships.OnlySecond.Select(power => power.Code));
        Assert.Equal(("mode", "Empowered", "HandedDown"), Place(Assert.Single(townships.Different)));
    }

    private static Comparison Compare(TestCatalog catalog, string fromDay, string toDay)
    {
        using var from = catalog.View(fromDay);
        using var to = catalog.View(toDay);
        return to.CompareWith(from, All, TestContext.Current.CancellationToken);
    }

    private static (string, string?, string?) Place(ChangedPlace place) => (place.Element, place.Before, place.After);
}
