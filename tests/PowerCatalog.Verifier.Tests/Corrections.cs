using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

/// <summary>Under which subjects a correction stands: those of its reading and those of what it corrects, and no others.</summary>
public sealed class Corrections
{
    private const string Zone = "太阳山开发区";

    private readonly SomeLedger _ledger = new();

    public Corrections() => _ledger.Decide("a1", "2021-01-01", SomeFact.Added("P1"), SomeFact.Added("P2"));

    [Fact]
    public void A_correction_of_a_correction_is_of_the_receivers_that_only_the_one_between_named()
    {
        Chain(keys => keys);
        OfTownship().Run().Proves();
    }

    [Fact]
    public void One_that_is_not_listed_under_them_is_refused()
    {
        Chain(keys => [.. keys.Where(key => key != $"receiver/{SomeFact.Township}")]);
        OfTownship().Run().Refuses("belongs to the subject receiver/640302100000, and the map does not list it");
    }

    [Theory]
    [InlineData("department/D1")]
    [InlineData($"receiver/{SomeFact.Township}")]
    [InlineData("power/P2")]
    [InlineData("decision/a1")]
    [InlineData("catalog")]
    public void One_that_is_listed_where_it_does_not_belong_is_refused(string subject)
    {
        var first = _ledger.Decide("a2", "2021-02-01", SomeFact.Delegated(power: "P2"), Named("甲", "P1")) + 1;
        _ledger.Place = keys => keys.Contains("power/P1") ? [.. keys.Append(subject).Distinct()] : keys;
        _ledger.Decide("c1", "2021-03-01", Correction(first, "a2", Named("乙", "P1")));
        var receiver = SomeAnswer.OfTownship("P2", "a2", "2021-02-01");
        var bundle = subject is "department/D1" or "decision/a1" or "catalog"
            ? new SomeBundle(_ledger, SomeAnswer.Power().With("code", "P1").With("name", "乙"), "2021-02-01")
            : new SomeBundle(_ledger, SomeAnswer.Township(receiver), "2021-02-01");
        bundle.Run().Refuses($"does not belong to the subject {subject}");
    }

    [Fact]
    public void A_reading_of_another_power_asks_for_that_power_and_is_left_aside()
    {
        var first = _ledger.Decide("a2", "2021-02-01", ToZone("P1"));
        _ledger.Decide("c1", "2021-03-01", Correction(first, "a2", SomeFact.Delegated(power: "P2")));
        OfTownship().Run().Proves();
        var more = OfTownship();
        more.Extra.Add("power/P1");
        more.Run().Refuses("power/P1 has nothing to do with the question");
    }

    [Fact]
    public void What_names_a_township_and_is_read_as_of_another_power_asks_for_both()
    {
        var first = _ledger.Decide("a2", "2021-02-01", SomeFact.Delegated(power: "P1"));
        _ledger.Decide("c1", "2021-03-01", Correction(first, "a2", SomeFact.Delegated(power: "P2")));
        OfTownship(SomeAnswer.OfTownship("P1", "a2", "2021-02-01")).Run().Proves();
    }

    [Fact]
    public void A_correction_of_an_annulment_is_of_the_decision_that_was_annulled_and_is_left_aside()
    {
        _ledger.Decide("a2", "2021-02-01", Named("甲", "P1"));
        var annulled = _ledger.Decide("n1", "2021-03-01", SomeFact.Annulled("a2"));
        _ledger.Decide("c1", "2021-04-01", SomeFact.Corrected(annulled, null));
        new SomeBundle(_ledger, SomeAnswer.Power().With("code", "P1"), "2021-05-01").Run().Proves();
    }

    [Fact]
    public void A_correction_of_no_fact_has_no_subjects_but_its_readings()
    {
        _ledger.Decide("c1", "2021-03-01", Correction(0, "a1", Named("甲", "P1")));
        _ledger.Decide("c2", "2021-03-01", Correction(9_999, "a1", Named("甲", "P1")));
        new SomeBundle(_ledger, SomeAnswer.Power().With("code", "P1"), "2021-05-01").Run().Proves();
    }

    [Fact]
    public void A_correction_does_not_read_as_a_correction()
    {
        var first = _ledger.Decide("a2", "2021-02-01", Named("甲", "P1"));
        var within = SomeFact.Corrected(first, ("PowerElementsChanged.v1", Data(Named("乙", "P1"), "a2")));
        _ledger.Decide("c1", "2021-03-01", Correction(first, "a2", within));
        new SomeBundle(_ledger, SomeAnswer.Power().With("code", "P1").With("name", "甲"), "2021-05-01").Run().Proves();
    }

    // To the zone; read as to the township; read as to the zone again.
    private void Chain(Func<IReadOnlyList<string>, IReadOnlyList<string>> place)
    {
        var first = _ledger.Decide("a2", "2021-02-01", ToZone("P1"));
        var second = _ledger.Decide("c1", "2021-03-01", Correction(first, "a2", SomeFact.Delegated(power: "P1")));
        _ledger.Place = place;
        _ledger.Decide("c2", "2021-04-01", Correction(second, "a2", ToZone("P1")));
    }

    private SomeBundle OfTownship(params JsonObject[] powers) => new(_ledger, SomeAnswer.Township(powers), "2021-02-01");

    private static SomeFact ToZone(string power) => SomeFact.Delegated([SomeFact.Receiver("zone", name: Zone)], power: power);

    private static SomeFact Named(string name, string power) =>
        SomeFact.OfPower("PowerElementsChanged.v1", (JsonObject)SomeFact.Changed("name", name).Data.DeepClone(), power);

    private static SomeFact Correction(long corrects, string adjustment, SomeFact reading) =>
        SomeFact.Corrected(corrects, (reading.Type, Data(reading, adjustment)));

    private static JsonObject Data(SomeFact fact, string adjustment)
    {
        var data = (JsonObject)fact.Data.DeepClone();
        (data["adjustment"], data["effective"]) = (adjustment, "2021-02-01");
        return data;
    }
}
