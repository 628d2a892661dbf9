using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Tests.Folding;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class CountingTests
{
    private static readonly TownshipCode Township = FactList.Township;

    [Fact]
    public void Facts_about_powers_are_counted_by_what_they_do() => Assert.Equal(
        Counting.Nothing with
        {
            Added = 2,
            Removed = 2,
            PowersChanged = 2,
            ElementChanges = 2,
            Transferred = 2,
            Suspended = 2,
            Resumed = 2,
            Delegated = 1,
            Recalled = 1,
        },
        Count(Twice(), Family.Power));

    [Fact]
    public void Removals_and_changes_of_services_are_counted_apart()
    {
        var list = new FactList().Removed("01-01").Removed("01-02").Changed("01-03", null, "1").Changed("01-04", null, "2");
        var counts = Count(list, Family.Service);
        Assert.Equal(Counting.Nothing with { ServicesRemoved = 2, ServicesChanged = 2, ServiceElementChanges = 2 }, counts);
    }

    [Fact]
    public void Editorial_places_of_powers_and_services_are_counted_together()
    {
        var editorial = new FactList().Record(Editorial).Record(Editorial);
        Assert.Equal((2, 2), (Count(editorial, Family.Power).EditorialChanges, Count(editorial, Family.Service).EditorialChanges));
    }

    [Fact]
    public void One_power_counts_once_however_many_decisions_of_delegation_it_has_and_another_apart()
    {
        var other = (PowerDelegated)new FactList().Delegated("01-01", Township).Facts[0].Fact with { Power = PowerCode.Parse("X") };
        var list = new FactList().Delegated("01-01", Township).Delegated("01-01", FactList.OtherTownship).Record(_ => other);
        Assert.Equal(2, Count(list, Family.Power).Delegated);
    }

    private static FactList Twice()
    {
        var list = new FactList();
        for (var i = 0; i < 2; i++)
        {
            list.Added("01-01").Removed("01-02").Changed("01-03", null, "1")
                .Transferred("01-04", FactList.Department, FactList.OtherDepartment).Suspended("01-05").Resumed("01-06")
                .Delegated("01-07", Township).Recalled("01-08", Township);
        }

        return list;
    }

    private static PowerElementsChanged Editorial(AdjustmentId adjustment) => new(
        adjustment, 1, new DateOnly(2021, 1, 1), FactList.Power,
        [new ElementChange("phone", null, "1", Editorial: true), new ElementChange("office", null, "1", Editorial: false)]);

    private static AdjustmentCounts Count(FactList list, Family family) => Counting.Of(list.Facts.Select(fact => fact.Fact), _ => family);
}
