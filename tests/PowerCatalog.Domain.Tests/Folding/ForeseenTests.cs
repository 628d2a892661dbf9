using PowerCatalog.Domain.Folding;
using static PowerCatalog.Domain.Tests.Folding.FactList;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>What comes by itself on a day that a decision set: a function of the power's history alone.</summary>
public sealed class ForeseenTests
{
    private static readonly FactList Given = new FactList().Added("01-01").Delegated("02-01", Township, "06-01");

    [Fact]
    public void A_term_that_runs_out_isForeseen_for_its_first_day_after()
    {
        var ending = Assert.Single(Foreseen.Of(Given.History));
        Assert.Equal(
            (ForeseenKind.Ended, Day("06-01"), Township, Department, 1L),
            (ending.Kind, ending.Day, ending.Receiver.AsTownship!.Value, ending.Department!.Value, ending.Revision));
    }

    [Fact]
    public void Without_a_term_nothing_is() =>
        Assert.Empty(Foreseen.Of(new FactList().Added("01-01").Delegated("02-01", Township).History));

    [Theory]
    [InlineData("recalled")]
    [InlineData("removed")]
    [InlineData("annulled")]
    [InlineData("corrected")]
    public void What_is_cut_short_does_not_run_out(string how)
    {
        var facts = new FactList().Added("01-01").Delegated("02-01", Township, "06-01");
        var cut = how switch
        {
            "recalled" => facts.Recalled("05-01", Township),
            "removed" => facts.Removed("05-01"),
            "annulled" => facts.Annulled(1),
            _ => facts.Corrected(1, _ => null),
        };
        Assert.Empty(Foreseen.Of(cut.History));
    }

    [Fact]
    public void A_recall_on_the_day_of_the_end_comes_too_late() =>
        Assert.Single(Foreseen.Of(new FactList().Added("01-01").Delegated("02-01", Township, "06-01").Recalled("06-01", Township).History));

    [Fact]
    public void Who_is_given_it_anew_on_that_very_day_goes_on()
    {
        var renewed = new FactList().Added("01-01").Delegated("02-01", Township, "06-01").Delegated("06-01", Township, "09-01");
        Assert.Equal([Day("09-01")], Foreseen.Of(renewed.History).Select(foreseen => foreseen.Day));
        var other = new FactList().Added("01-01").Delegated("02-01", Township, "06-01").Delegated("06-01", OtherTownship);
        Assert.Equal([Day("06-01")], Foreseen.Of(other.History).Select(foreseen => foreseen.Day));
        var later = new FactList().Added("01-01").Delegated("02-01", Township, "06-01").Delegated("06-02", Township);
        Assert.Equal([Day("06-01")], Foreseen.Of(later.History).Select(foreseen => foreseen.Day));
    }

    [Fact]
    public void An_ending_is_of_the_department_that_holds_the_power_before_it()
    {
        var moved = new FactList().Added("01-01").Delegated("02-01", Township, "06-01").Transferred("04-01", Department, OtherDepartment);
        Assert.Equal(OtherDepartment, Assert.Single(Foreseen.Of(moved.History)).Department);
    }

    [Theory]
    [InlineData("03-01", true)]
    [InlineData("02-01", false)]
    [InlineData("07-01", false)]
    public void A_hand_over_isForeseen_where_it_is_another_day_and_the_delegation_still_holds(string day, bool isForeseen)
    {
        var facts = new FactList().Added("01-01").Record(adjustment => new PowerCatalog.Domain.Events.PowerDelegated(
            adjustment, 1, Day("02-01"), Power, [Township],
            new PowerCatalog.Domain.Delegations.DelegationTerms(
                PowerCatalog.Domain.Delegations.DelegationMode.Empowered, PowerCatalog.Domain.Delegations.ActingName.Receiver, null, null,
                Day("02-01"), Day("06-01"), Day(day), null, null)));
        Assert.Equal(
            isForeseen, Foreseen.Of(facts.History).Any(foreseen => foreseen.Kind == ForeseenKind.HandedOver && foreseen.Day == Day(day)));
    }
}
