using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.PowerList;

public sealed class MoreFacetsTests
{
    private const string OtherTownship = "640302101000";

    private static Task<TestCatalog> Open() => TestCatalog.Open(
        Given.List(),
        Given.Adjustment(5, "2021-05-01").Change(Given.SchoolBus, "level", null, "市级、县级").Change(Given.Seizure, "level", null, "市级")
            .Delegate(Given.SchoolBus, "金积镇").Delegate(
                Given.Records, "金银滩镇", "委托", (Fields.Instrument, "吴公委〔2021〕1号"), (Fields.Until, "2023-04-30")));

    [Fact]
    public async Task A_power_counts_at_each_of_its_levels()
    {
        await using var catalog = await Open();
        using var view = catalog.View("2021-06-01");
        Assert.Equal((2, 1), (view.Facets(new PowerFilter()).Levels["市级"], view.Facets(new PowerFilter()).Levels["县级"]));
        Assert.Equal(Given.SchoolBus, Assert.Single(view.List(new PowerFilter { Level = "县级" }).Items).Code);
        Assert.Equal(0, view.List(new PowerFilter { Level = "县" }).Total);
    }

    [Fact]
    public async Task Basis_and_changes_of_the_year_are_counted_and_filtered_alike()
    {
        await using var catalog = await Open();
        using var view = catalog.View("2022-06-01");
        foreach (var yes in (bool[])[true, false])
        {
            var missing = view.List(new PowerFilter { MissingBasis = yes }).Total;
            var changed = view.List(new PowerFilter { ChangedThisYear = yes }).Total;
            var facets = view.Facets(new PowerFilter());
            Assert.Equal((yes ? 1 : 2, yes ? 0 : 3), (missing, changed));
            Assert.Equal((missing, changed), (facets.MissingBasis.GetValueOrDefault(yes), facets.ChangedThisYear.GetValueOrDefault(yes)));
        }

        using var then = catalog.View("2021-06-01");
        Assert.Equal(3, then.List(new PowerFilter { ChangedThisYear = true }).Total);
    }

    [Fact]
    public async Task Mode_name_and_receiver_are_of_one_delegation()
    {
        await using var catalog = await Open();
        using var view = catalog.View("2021-06-01");
        var entrusted = view.LookedUp(new PowerFilter { Mode = DelegationMode.Entrusted });
        Assert.Equal(Given.Records, Assert.Single(view.List(entrusted).Items).Code);
        Assert.Equal(0, view.List(view.LookedUp(entrusted with { Receiver = "金积镇" })).Total);
        var facets = view.DelegationFacets(entrusted);
        Assert.Equal((1, 1), (facets.Modes[DelegationMode.Empowered], facets.Modes[DelegationMode.Entrusted]));
        Assert.Equal([ActingName.Department], facets.InWhoseName.Keys);
        Assert.Equal([OtherTownship], facets.Receivers.Keys);
    }

    [Fact]
    public async Task A_delegation_that_is_known_to_begin_or_to_be_recalled_is_coming()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Delegate(Given.SchoolBus, "金积镇"),
            Given.Adjustment(6, "2021-09-01").Recall(Given.SchoolBus, "金积镇"),
            Given.Adjustment(7, "2021-10-01").Delegate(Given.Seizure, "金积镇"));
        using var view = catalog.View();
        Assert.Equal([Given.SchoolBus, Given.Seizure], view.List(new PowerFilter { Coming = true }).Items.Select(power => power.Code));
        Assert.Equal((2, 1), (view.Facets(new PowerFilter()).Coming[true], view.Facets(new PowerFilter()).Coming[false]));
    }

    [Fact]
    public async Task The_laws_of_what_other_filters_leave_are_counted()
    {
        await using var catalog = await Open();
        using var view = catalog.View("2021-06-01");
        Assert.Equal([("教育法", 1L), ("校车安全管理条例", 1L)], view.LawFacet(new PowerFilter("市教育局"), 9).Order());
        Assert.Equal(3, view.LawFacet(new PowerFilter(Law: "教育法"), 9).Count);
    }
}
