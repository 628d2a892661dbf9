using PowerCatalog.Domain.Folding;
using static PowerCatalog.Domain.Tests.Folding.FactList;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>The periods of a power and of its delegations, and the last day on which anything changes.</summary>
public sealed class PowerHistoryTests
{
    [Fact]
    public void What_is_undone_on_its_day_leaves_one_period()
    {
        var history = new FactList().Added("01-01").Suspended("03-01").Resumed("03-01").History;
        Assert.Equal((Day("01-01"), null), Days(Assert.Single(history.Periods)));
    }

    [Fact]
    public void A_delegation_recalled_on_its_first_day_never_was() =>
        Assert.Empty(new FactList().Added("01-01").Delegated("03-01", Township).Recalled("03-01", Township).History.Delegations);

    [Fact]
    public void A_removal_ends_every_delegation()
    {
        var history = new FactList().Added("01-01").Delegated("02-01", Township).Delegated("02-02", OtherTownship).Removed("03-01").History;
        Assert.Equal([(Day("02-01"), Day("03-01")), (Day("02-02"), Day("03-01"))], history.Delegations.Select(Days));
    }

    [Fact]
    public void A_delegation_ends_the_one_before_it_of_the_same_township_only()
    {
        var history = new FactList().Added("01-01").Delegated("02-01", Township).Delegated("02-01", OtherTownship)
            .Delegated("03-01", Township).History;
        Assert.Equal(
            [(Township, Day("02-01"), Day("03-01")), (OtherTownship, Day("02-01"), null), (Township, Day("03-01"), (DateOnly?)null)],
            history.Delegations.Select(period => (period.Receiver.AsTownship!.Value, period.From, period.To)));
    }

    [Fact]
    public void A_recall_ends_the_delegation_of_its_township_only()
    {
        var history = new FactList().Added("01-01").Delegated("02-01", Township).Delegated("02-01", OtherTownship)
            .Recalled("03-01", Township).History;
        Assert.Equal([(Day("02-01"), Day("03-01")), (Day("02-01"), null)], history.Delegations.Select(Days));
        Assert.Empty(history.Warnings);
    }

    [Fact]
    public void A_recall_leaves_a_delegation_that_has_ended_its_end()
    {
        var history = new FactList().Added("01-01").Delegated("02-01", Township, "03-01").Recalled("04-01", Township).History;
        Assert.Equal((Day("02-01"), Day("03-01")), Days(Assert.Single(history.Delegations)));
    }

    [Fact]
    public void A_township_exercises_a_power_from_its_first_day_to_the_day_before_the_end()
    {
        var history = new FactList().Added("01-01").Delegated("02-01", Township, "03-01").History;
        Assert.Equal(
            [false, true, true, false],
            new[] { "01-31", "02-01", "02-28", "03-01" }.Select(day => history.DelegationOn(Township, Day(day)) is not null));
        Assert.Null(history.DelegationOn(OtherTownship, Day("02-01")));
    }

    [Theory]
    [InlineData("05-01", "05-01")]
    [InlineData("02-01", "03-01")]
    public void The_last_day_of_change_is_that_of_a_fact_or_of_an_annulment_whichever_is_later(string annulledFrom, string latest) =>
        Assert.Equal(Day(latest), new FactList().Added("01-01").Changed("03-01", null, "1").Annulled(1, annulledFrom).History.Latest);

    [Fact]
    public void Nothing_changes_where_the_only_fact_is_annulled_from_the_start() =>
        Assert.Null(new FactList().Added("01-01").Annulled(0).History.Latest);

    [Fact]
    public void A_fact_that_never_was_changes_something_last_on_the_day_of_its_annulment() =>
        Assert.Equal(Day("05-01"), new FactList().Added("01-01").Corrected(0, _ => null).Annulled(0, "05-01").History.Latest);

    private static (DateOnly From, DateOnly? To) Days(PowerPeriod period) => (period.From, period.To);

    private static (DateOnly From, DateOnly? To) Days(DelegationPeriod period) => (period.From, period.To);
}
