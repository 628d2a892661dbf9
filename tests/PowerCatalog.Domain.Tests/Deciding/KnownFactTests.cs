using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Tests.Folding;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>What is known of a revision that a correction names.</summary>
public sealed class KnownFactTests
{
    [Fact]
    public void A_revision_that_is_no_fact_is_not_known() => Assert.Null(Find(new FactList().Added("01-01"), 7));

    [Fact]
    public void A_correction_of_nothing_or_of_itself_is_not_known()
    {
        Assert.Null(Find(new FactList().Record(adjustment => Correction(adjustment, 7)), 0));
        Assert.Null(Find(new FactList().Record(adjustment => Correction(adjustment, 0)), 0));
    }

    [Fact]
    public void A_fact_is_read_as_recorded_and_a_correction_as_corrected()
    {
        var list = new FactList().Added("01-01").Corrected(0, _ => null).Corrected(1, _ => null);
        var (fact, correction) = (Find(list, 0)!, Find(list, 1)!);
        Assert.Equal((list.Facts[0].Fact, 2), (fact.Reading, fact.CorrectedBy));
        Assert.Equal((list.Facts[0].Fact, null, 2), (correction.Original, correction.Reading, correction.CorrectedBy));
        Assert.Null(Find(list, 2)!.CorrectedBy);
    }

    [Fact]
    public void A_correction_that_is_annulled_corrects_nothing_and_does_not_stand()
    {
        var list = new FactList().Added("01-01").Corrected(0, fact => fact).Annulled(1);
        Assert.Equal((null, true, false), (Find(list, 0)!.CorrectedBy, Find(list, 0)!.Stands, Find(list, 1)!.Stands));
    }

    [Fact]
    public void The_correction_of_a_fact_that_is_annulled_does_not_stand_either() =>
        Assert.False(Find(new FactList().Added("01-01").Corrected(0, fact => fact).Annulled(0), 1)!.Stands);

    [Fact]
    public void A_fact_that_is_annulled_from_a_day_stands_before_it() =>
        Assert.True(Find(new FactList().Added("01-01").Annulled(0, "05-01"), 0)!.Stands);

    private static FactCorrected Correction(AdjustmentId adjustment, long corrects) =>
        new(adjustment, 1, new DateOnly(2021, 1, 1), corrects, null, "误", null);

    private static KnownFact? Find(FactList list, long revision) => KnownFact.Find(list.Subject, list.Annulments, revision);
}
