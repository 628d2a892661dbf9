using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using static PowerCatalog.Domain.Tests.Folding.FactList;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>Facts as they are read.</summary>
public sealed class EffectiveFactsTests
{
    [Fact]
    public void Annulments_and_corrections_are_not_among_the_facts_of_a_day()
    {
        var list = new FactList().Added("01-01").Suspended("02-01").Annulled(1).Corrected(0, fact => fact);
        Assert.Equal([(0, 3)], EffectiveFacts.On(list.Facts, list.Annulments, Day("03-01")).Select(fact => (fact.Revision, fact.Reading)));
    }

    [Fact]
    public void A_correction_that_gives_a_fact_another_adjustment_or_kind_or_power_is_ignored()
    {
        var list = new FactList().Suspended("01-01")
            .Corrected(0, fact => fact with { Adjustment = Adjustment(9) })
            .Corrected(0, fact => new PowerResumed(fact.Adjustment, 1, fact.Effective, Power, "误"))
            .Corrected(0, fact => (PowerFact)fact with { Power = PowerCode.Parse("640306001000") });
        Assert.Equal(0, Assert.Single(EffectiveFacts.On(list.Facts, Annulments.None, Day("01-01"))).Reading);
    }

    [Theory]
    [InlineData("02-28", false)]
    [InlineData("03-01", false)]
    [InlineData("03-02", true)]
    public void A_fact_counts_where_it_held_on_its_own_day(string annulledFrom, bool counts)
    {
        var list = new FactList().Added("01-01").Suspended("03-01").Changed("06-01", null, "1").Annulled(1, annulledFrom);
        long[] counted = counts ? [0, 1, 2] : [0, 2];
        Assert.Equal(counted, EffectiveFacts.OnTheirOwnDay(list.Facts, list.Annulments).Select(fact => fact.Revision));
    }

    [Fact]
    public void A_fact_of_the_day_of_anothers_annulment_counts_once()
    {
        var list = new FactList().Added("01-01").Suspended("03-01").Changed("05-01", null, "1").Annulled(1, "05-01");
        Assert.Equal([0, 1, 2], EffectiveFacts.OnTheirOwnDay(list.Facts, list.Annulments).Select(fact => fact.Revision));
    }

    [Fact]
    public void Facts_are_touched_by_a_correction_or_by_an_annulment_of_their_adjustment_only()
    {
        var list = new FactList().Added("01-01").Added("02-01").Annulled(1);
        Assert.Equal([false, true], list.Facts.Take(2).Select(fact => EffectiveFacts.AreTouched([fact], list.Annulments)));
        Assert.True(EffectiveFacts.AreTouched(new FactList().Added("01-01").Corrected(0, _ => null).Facts, Annulments.None));
    }

    [Fact]
    public void An_annulment_is_about_no_subject() => Assert.Equal("", EffectiveFacts.SubjectOf(new FactList().Annulled(0).Facts[0].Fact));
}
