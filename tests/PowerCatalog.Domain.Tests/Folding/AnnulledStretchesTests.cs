using PowerCatalog.Domain.Folding;
using static PowerCatalog.Domain.Tests.Folding.FactList;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>
/// Histories of powers and departments where an adjustment is annulled from a day on: each stretch of days has its own facts.
/// </summary>
public sealed class AnnulledStretchesTests
{
    [Fact]
    public void A_period_lasts_until_the_day_of_the_annulment_and_what_was_before_goes_on()
    {
        var history = new FactList().Added("01-01").Suspended("03-01").Changed("04-01", null, "1").Annulled(1, "05-01").History;
        Assert.Equal(
            [("01-01", "03-01", false), ("03-01", "04-01", true), ("04-01", "05-01", true), ("05-01", "", false)],
            history.Periods.Select(period => (Text(period.From), Text(period.To), period.State!.Suspended)));
        Assert.Equal("1", history.On(Day("05-01"))!.Elements["phone"]);
    }

    [Theory]
    [InlineData("05-01")]
    [InlineData("06-01")]
    public void A_fact_annulled_from_its_day_or_an_earlier_one_makes_no_period(string day)
    {
        var history = new FactList().Added("01-01").Suspended(day).Annulled(1, "05-01").History;
        Assert.Equal(("01-01", ""), Days(Assert.Single(history.Periods)));
    }

    [Fact]
    public void A_fact_after_the_day_of_an_annulment_takes_effect_on_its_own_day()
    {
        var history = new FactList().Added("01-01").Suspended("03-01").Changed("06-01", null, "1").Annulled(1, "05-01").History;
        Assert.Equal(["01-01", "03-01", "05-01", "06-01"], history.Periods.Select(period => Text(period.From)));
    }

    [Fact]
    public void A_power_whose_addition_is_annulled_from_a_day_leaves_the_list_on_it()
    {
        var history = new FactList().Added("01-01").Annulled(0, "05-01").History;
        Assert.Equal((false, true), (history.On(Day("04-30")) is null, history.On(Day("05-01")) is null));
    }

    [Fact]
    public void What_an_annulled_annulment_annulled_holds_again_from_the_day()
    {
        var history = new FactList().Added("01-01").Suspended("03-01").Annulled(1).Annulled(2, "06-01").History;
        Assert.Equal(
            [("01-01", "06-01", false), ("06-01", "", true)],
            history.Periods.Select(period => (Text(period.From), Text(period.To), period.State!.Suspended)));
    }

    [Theory]
    [InlineData("02-01", "03-01")]
    [InlineData("02-01", "05-01")]
    [InlineData("02-01", "07-01")]
    [InlineData("02-01", null)]
    [InlineData("05-01", "07-01")]
    [InlineData("06-01", "07-01")]
    public void A_delegation_is_one_period_across_the_annulment_of_another_decision(string from, string? until)
    {
        var list = new FactList().Added("01-01").Suspended("03-01").Delegated(from, Township, until).Annulled(1, "05-01");
        Assert.Equal((from, until ?? ""), Days(Assert.Single(list.History.Delegations)));
    }

    [Fact]
    public void A_delegation_annulled_from_a_day_ends_the_day_before()
    {
        var list = new FactList().Added("01-01").Delegated("02-01", Township, "07-01").Annulled(1, "05-01");
        Assert.Equal(("02-01", "05-01"), Days(Assert.Single(list.History.Delegations)));
    }

    [Fact]
    public void A_delegation_that_is_restored_on_the_day_on_which_it_ends_is_none() => Assert.Empty(
        new FactList().Added("01-01").Delegated("02-01", Township, "05-01").Annulled(1).Annulled(2, "05-01").History.Delegations);

    [Fact]
    public void Delegations_come_in_the_order_in_which_they_begin()
    {
        var list = new FactList().Added("01-01").Delegated("03-01", Township).Delegated("02-01", OtherTownship).Annulled(1, "05-01");
        Assert.Equal([OtherTownship, Township], list.History.Delegations.Select(period => period.Receiver.AsTownship!.Value));
    }

    [Fact]
    public void A_department_whose_renaming_is_annulled_from_a_day_has_its_old_name_again()
    {
        var list = new FactList().Registered("01-01").Renamed("03-01", "市教育局", "市教育体育局").Annulled(1, "05-01");
        Assert.Equal(
            [("01-01", "03-01", "市教育局"), ("03-01", "05-01", "市教育体育局"), ("05-01", "", "市教育局")],
            Body(list).Periods.Select(period => (Text(period.From), Text(period.To), period.Name)));
    }

    [Fact]
    public void A_department_is_on_record_from_the_day_of_its_registration_to_the_day_before_its_annulment()
    {
        var body = Body(new FactList().Registered("02-01").Renamed("03-01", "市教育局", "市教育体育局").Annulled(0, "05-01").Annulled(1, "05-01"));
        Assert.Equal(
            [null, "市教育局", "市教育体育局", "市教育体育局", null],
            new[] { "01-31", "02-28", "03-01", "04-30", "05-01" }.Select(day => body.On(Day(day))?.Name));
    }

    private static BodyHistory Body(FactList list) => BodyHistory.Of(list.Subject, list.Annulments);

    private static string Text(DateOnly? day) => day is { } known ? $"{known:MM-dd}" : "";

    private static (string From, string To) Days(PowerPeriod period) => (Text(period.From), Text(period.To));

    private static (string From, string To) Days(DelegationPeriod period) => (Text(period.From), Text(period.To));
}
