using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Townships;

public sealed class TownshipTests
{
    private static readonly TownshipCode Jinji = TownshipCode.Parse(Given.Jinji);

    private static DraftBuilder Delegated() => Given.Adjustment(3, "2021-03-01").Delegate(
        Given.SchoolBus, "金积镇", "委托", (Fields.Instrument, "吴教委〔2021〕1号"), (Fields.Until, "2021-08-31"), (Fields.Travelling, "检查权"),
        (Fields.HandOver, "2021-03-15"));

    [Fact]
    public async Task A_township_sees_what_it_may_exercise_on_what_basis_and_in_whose_name()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View();
        var power = Assert.Single(view.PowersOf(KnownReceiver.Of(Jinji)));
        Assert.Equal(
            (Given.SchoolBus, DelegationMode.Entrusted, ActingName.Department, "吴教委〔2021〕1号", "检查权"),
            (power.Code, power.Mode, power.InWhoseName, power.Instrument, power.Travelling));
        Assert.Equal(
            (new DateOnly(2021, 3, 1), new DateOnly(2021, 9, 1), new DateOnly(2021, 3, 15)), (power.Since, power.Until, power.HandOver));
        Assert.Equal(("吴政发〔2021〕3号", "市教育局"), (power.DocumentNumber, power.DepartmentName));
        Assert.Equal(1, view.Township(Jinji)!.Powers);
        Assert.Equal(
            [(Given.Jinji, "金积镇", "利通区")],
            view.TownshipsOf(PowerCode.Parse(Given.SchoolBus)).Select(township => (township.Township, township.Name, township.County)));
    }

    [Theory]
    [InlineData("2021-02-28", 0)]
    [InlineData("2021-03-01", 1)]
    [InlineData("2021-08-31", 1)]
    [InlineData("2021-09-01", 0)]
    public async Task A_term_ends_after_its_last_day(string day, int powers)
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View(day);
        Assert.Equal(powers, view.PowersOf(KnownReceiver.Of(Jinji)).Count);
    }

    [Theory]
    [InlineData("2021-04-30", 1)]
    [InlineData("2021-05-01", 0)]
    public async Task A_recall_ends_it_on_its_day(string day, int powers)
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(5, "2021-05-01").Recall(Given.SchoolBus, "金积镇"));
        using var view = catalog.View(day);
        Assert.Equal(powers, view.PowersOf(KnownReceiver.Of(Jinji)).Count);
    }

    [Theory]
    [InlineData("2021-04-30", 1)]
    [InlineData("2021-05-01", 0)]
    public async Task A_removal_of_the_power_ends_it(string day, int powers)
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        using var view = catalog.View(day);
        Assert.Equal((powers, powers), (view.PowersOf(KnownReceiver.Of(Jinji)).Count, (int)view.Township(Jinji)!.Powers));
    }

    [Fact]
    public async Task A_power_that_was_removed_and_came_back_is_not_the_townships_again()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus),
            Given.Adjustment(6, "2021-06-01").Add(Given.SchoolBus));
        using var view = catalog.View();
        Assert.Empty(view.PowersOf(KnownReceiver.Of(Jinji)));
    }

    [Fact]
    public async Task It_is_given_since_its_own_day_also_where_a_correction_was_annulled_from_a_day()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        var given = catalog.Revision() - 1;
        await catalog.Record(Given.Adjustment(4, "2021-04-01").Correct(given, "委托书文号", "吴教委〔2021〕1号", "吴教委〔2021〕2号"));
        await catalog.Record(Given.Adjustment(5, "2021-05-01").Annul("吴政发〔2021〕4号", "2021-06-01"));
        using var view = catalog.View("2021-06-15");
        var power = Assert.Single(view.PowersOf(KnownReceiver.Of(Jinji)));
        Assert.Equal(("吴教委〔2021〕1号", new DateOnly(2021, 3, 1)), (power.Instrument, power.Since));
    }

    [Fact]
    public async Task A_suspended_power_stays_with_the_township_and_says_so()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(5, "2021-05-01").Suspend(Given.SchoolBus));
        using var view = catalog.View();
        Assert.True(Assert.Single(view.PowersOf(KnownReceiver.Of(Jinji))).Suspended);
    }

    [Fact]
    public async Task What_changed_since_a_day_is_told_by_what_was_granted_ended_and_changed()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(4, "2021-04-01").Delegate(Given.Seizure, "金积镇"),
            Given.Adjustment(5, "2021-05-01").Recall(Given.Seizure, "金积镇").Delegate(Given.Records, "金积镇")
                .Change(Given.SchoolBus, "phone", null, "12345"));
        using var view = catalog.View();
        var changes = view.ChangesOf(KnownReceiver.Of(Jinji), new DateOnly(2021, 4, 15));
        Assert.Equal([Given.Records], changes.Granted.Select(power => power.Code));
        Assert.Equal([Given.Seizure], changes.Ended.Select(power => power.Code));
        Assert.Empty(changes.TermsChanged);
        Assert.Equal([("phone", "12345")], changes.PowersChanged.Select(entry => (entry.Element!, entry.After!)));
        Assert.Equal(
            [Given.SchoolBus],
            view.ChangesOf(KnownReceiver.Of(Jinji), new DateOnly(2021, 2, 1)).Granted.Where(power => power.Since < new DateOnly(2021, 4, 1))
                .Select(power => power.Code));
    }
}
