using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Townships;

public sealed class WhoActsTests
{
    private static readonly PowerCode SchoolBus = PowerCode.Parse(Given.SchoolBus);

    [Fact]
    public async Task Townships_on_the_same_terms_stand_together_by_county_and_the_department_acts_elsewhere()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(5, "2021-05-01").Delegate(Given.SchoolBus, "金积镇、金银滩镇")
                .Delegate(Given.SchoolBus, "扁担沟镇", "委托", (Fields.Instrument, "吴教委〔2021〕1号"), (Fields.Until, "2022-04-30")));
        using var view = catalog.View("2021-06-01");
        var who = Who(view);
        Assert.True(who is { IsShared: true, DepartmentActs: true, DepartmentName: "市教育局" });
        Assert.Equal(
            [(ActingName.Receiver, null, "利通区", 2), (ActingName.Department, new DateOnly(2022, 5, 1), "利通区", 1)],
            who.Areas.Select(area => (area.InWhoseName, area.Until, Assert.Single(area.Counties).County!, area.Townships)));
        Assert.All(who.Areas, area => Assert.True(area.Counties[0].OfAll > area.Townships));
    }

    [Fact]
    public async Task A_power_that_nobody_else_exercises_is_the_departments()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        Assert.True(Who(view) is { IsShared: false, DepartmentActs: true, Phone: null });
    }

    private static WhoActs Who(CatalogView view) =>
        view.WhoActs(view.Power(SchoolBus)!, view.TownshipsOf(SchoolBus), view.OtherReceiversOf(SchoolBus));
}
