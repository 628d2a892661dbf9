using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Tests.Deciding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>Which fact set each element of a power as it stands on a day.</summary>
public sealed class ProvenanceTests
{
    private static readonly PowerCode Bus = PowerCode.Parse(Given.SchoolBus);
    private readonly MemoryCatalog _catalog = Given.List();

    [Fact]
    public void The_last_fact_that_names_an_element_sets_it_and_the_addition_all_others()
    {
        var added = Origin("2021-01-01", "name");
        var change = Record(Decision(5, "2021-03-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "9工作日"));
        Assert.Equal((added, added), (Origin("2021-02-28", "promisedLimit"), Origin("2021-03-01", "name")));
        Assert.Equal((change, change), Origin("2021-03-01", "promisedLimit"));
    }

    [Fact]
    public void A_correction_is_what_is_read_and_an_annulled_fact_sets_nothing_from_the_day()
    {
        var change = Record(Decision(5, "2021-03-01").Change(Given.SchoolBus, "承诺时限", "10工作日", "1工作日"));
        var correction = Record(Decision(6, "2021-04-01").Correct(change, "承诺时限", "1工作日", "7工作日"));
        Record(Decision(7, "2021-05-01").Annul("吴政发〔2021〕5号", "2021-06-01"));
        Assert.Equal((change, correction), Origin("2021-05-31", "promisedLimit"));
        Assert.Equal((change, change), Origin("2021-05-31", "promisedLimit", asRecorded: true));
        Assert.Equal(Origin("2021-01-01", "promisedLimit"), Origin("2021-06-01", "promisedLimit"));
    }

    [Fact]
    public void A_suspension_is_set_until_the_power_is_resumed()
    {
        var suspension = Record(Decision(5, "2021-03-01").Suspend(Given.SchoolBus));
        Record(Decision(6, "2021-04-01").Suspend(Given.SchoolBus, "恢复"));
        Assert.Equal((suspension, suspension), Origin("2021-03-31", PowerProvenance.Suspended));
        Assert.Null(Origin("2021-04-01", PowerProvenance.Suspended));
    }

    [Fact]
    public void A_transfer_sets_the_department()
    {
        var transfer = Record(Decision(5, "2021-03-01").Transfer(Given.SchoolBus, "市教育局", "市公安局"));
        Assert.Equal((transfer, transfer), Origin("2021-03-01", PowerProvenance.Department));
    }

    [Fact]
    public void A_value_that_cannot_be_set_leaves_what_set_the_value_that_stays()
    {
        var addition = _catalog.Fold().Facts.Single(fact => fact.Fact is PowerAdded { Power: var power } && power == Bus);
        var change = new PowerElementsChanged(
            addition.Fact.Adjustment, 1, new DateOnly(2021, 2, 1), Bus,
            [new ElementChange("category", "permit", "nonsense", Editorial: false)]);
        var facts = new[] { addition, new Recorded<Fact>(addition.Revision + 1, change) };
        var power = PowerProvenance.Of(facts, Annulments.None, new DateOnly(2021, 3, 1), asRecorded: false)!;
        Assert.Equal(addition.Revision, power.SetBy["category"].Revision);
    }

    [Fact]
    public void An_addition_sets_all_that_the_power_has_and_nothing_of_an_earlier_one_stays()
    {
        var list = new FactList().Added("01-01", "5551234").Removed("02-01").Added("03-01");
        var power = PowerProvenance.Of(list.Facts, Annulments.None, FactList.Day("03-01"), asRecorded: false)!;
        Assert.Equal(["category", "department", "name"], power.SetBy.Keys.Order(StringComparer.Ordinal));
        Assert.All(power.SetBy.Values, fact => Assert.Equal(2, fact.Revision));
    }

    [Fact]
    public void An_element_that_is_taken_away_is_set_by_nothing()
    {
        var list = new FactList().Added("01-01", "5551234").Changed("02-01", "5551234", null);
        var power = PowerProvenance.Of(list.Facts, Annulments.None, FactList.Day("02-01"), asRecorded: false)!;
        Assert.DoesNotContain("phone", power.SetBy.Keys);
    }

    [Fact]
    public void A_removed_power_has_no_provenance()
    {
        Record(Decision(5, "2021-03-01").Remove(Given.SchoolBus));
        Assert.Null(Of("2021-03-01", asRecorded: false));
    }

    private static DraftBuilder Decision(int number, string day) => DraftBuilder.Adjustment($"吴政发〔2021〕{number}号", day);

    private long Record(DraftBuilder draft)
    {
        _catalog.Record(draft);
        return _catalog.Events.Count - 2;
    }

    private (long Revision, long Reading)? Origin(string day, string element, bool asRecorded = false) =>
        Of(day, asRecorded)!.SetBy.TryGetValue(element, out var fact) ? (fact.Revision, fact.Reading) : null;

    private PowerProvenance? Of(string day, bool asRecorded)
    {
        var facts = _catalog.Fold().Facts;
        var revisions = facts.Where(fact => fact.Fact is PowerFact { Power: var power } && power == Bus).Select(fact => fact.Revision)
            .ToHashSet();
        var own = facts.Where(
            fact => revisions.Contains(fact.Revision) || (fact.Fact is FactCorrected corrected && revisions.Contains(corrected.Corrects)));
        var annulments = facts.Where(fact => fact.Fact is AdjustmentAnnulled)
            .Select(fact => new Recorded<AdjustmentAnnulled>(fact.Revision, (AdjustmentAnnulled)fact.Fact));
        return PowerProvenance.Of([.. own], Annulments.Of(annulments), DateOnly.Parse(day), asRecorded);
    }
}
