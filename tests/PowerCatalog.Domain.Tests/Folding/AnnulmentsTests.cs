using PowerCatalog.Domain.Folding;
using static PowerCatalog.Domain.Tests.Folding.FactList;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>Which adjustments stand, on which days, and what hangs on what.</summary>
public sealed class AnnulmentsTests
{
    // 0 is annulled by 1 from a day on, 1 by 2 from the start, 3 by 4.
    private static readonly Annulments Chain =
        new FactList().Added("01-01").Annulled(0, "05-01").Annulled(1, "06-01").Added("02-01").Annulled(3).Annulments;

    [Fact]
    public void They_are_known_in_the_order_recorded_whatever_the_order_given() =>
        Assert.Equal([1, 2, 4], Annulments.Of(Chain.Known.Reverse()).Known.Select(annulment => annulment.Revision));

    [Fact]
    public void Those_before_a_revision_are_of_earlier_ones_only() =>
        Assert.Equal([1], Chain.Before(2).Known.Select(annulment => annulment.Revision));

    [Fact]
    public void An_adjustment_stands_until_the_day_from_which_it_is_annulled_and_again_once_that_is_annulled() =>
        Assert.Equal(
            [true, false, false, true],
            new[] { "04-30", "05-01", "05-31", "06-01" }.Select(day => Chain.Stands(Adjustment(0), Day(day))));

    [Fact]
    public void Standing_may_change_on_the_days_of_annulments_and_of_their_annulments() =>
        Assert.Equal([DateOnly.MinValue, Day("05-01"), Day("06-01")], Chain.Stretches([Adjustment(0)]));

    [Fact]
    public void Annulments_of_others_do_not_touch_an_adjustment() =>
        Assert.Equal((true, false), (Chain.Touches(Adjustment(0)), Chain.Touches(Adjustment(2))));

    [Fact]
    public void On_an_adjustment_hangs_what_it_annuls_and_what_that_annulled() =>
        Assert.Equal([Adjustment(2), Adjustment(1), Adjustment(0)], Chain.HangingOn(Adjustment(2)));
}
