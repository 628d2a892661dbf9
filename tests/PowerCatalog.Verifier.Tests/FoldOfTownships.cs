using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

public sealed class FoldOfTownships
{
    private readonly SomeLedger _ledger = new();

    public FoldOfTownships()
    {
        _ledger.Decide("a1", "2021-01-01", SomeFact.Added("P2"), SomeFact.Added("P1"), SomeFact.Added("P3"));
        _ledger.Decide("a2", "2021-02-01", SomeFact.Delegated(power: "P2"), SomeFact.Delegated(power: "P1"));
    }

    [Fact]
    public void A_township_exercises_what_is_delegated_to_it()
    {
        Says("2021-02-01", SomeAnswer.Township(Of("P1"), Of("P2")));
        Says("2021-01-31", SomeAnswer.Township());
    }

    [Fact]
    public void It_is_renamed_and_closed()
    {
        _ledger.Decide("a3", "2021-03-01", new SomeFact("TownshipRenamed.v1", Data().With("name", "金积街道").With("fromName", "金积镇")));
        _ledger.Decide("a4", "2021-04-01", new SomeFact("TownshipClosed.v1", Data()));
        Says("2021-03-01", SomeAnswer.Township(Of("P1"), Of("P2")).With("name", "金积街道"));
        Says("2021-04-01", SomeAnswer.Township(Of("P1"), Of("P2")).With("name", "金积街道").With("open", false));
    }

    [Fact]
    public void One_that_is_not_registered_may_have_powers_and_has_no_name()
    {
        _ledger.Decide("n1", "2021-03-01", SomeFact.Annulled("opening"));
        var answer = SomeAnswer.Township(Of("P1").With("departmentName", null), Of("P2").With("departmentName", null));
        Says("2021-02-01", answer.With("registered", false).With("name", null).With("county", null).With("open", null));
    }

    [Fact]
    public void A_correction_that_brings_it_in_counts()
    {
        var first = _ledger.Decide("a3", "2021-03-01", SomeFact.Delegated([SomeFact.Receiver("zone", name: "开发区")], power: "P3"));
        var reading = SomeFact.Delegated(power: "P3").Data;
        (reading["adjustment"], reading["effective"]) = ("a3", "2021-03-01");
        _ledger.Decide("c1", "2021-04-01", SomeFact.Corrected(first, ("PowerDelegated.v2", reading)));
        Says("2021-03-01", SomeAnswer.Township(Of("P1"), Of("P2"), SomeAnswer.OfTownship("P3", "a3", "2021-03-01")));
    }

    [Fact]
    public void A_power_left_out_is_refused()
    {
        var bundle = new SomeBundle(_ledger, SomeAnswer.Township(Of("P1")), "2021-02-01");
        bundle.Run().Refuses("differs at answer.powers");
    }

    private static JsonObject Of(string code) => SomeAnswer.OfTownship(code, "a2", "2021-02-01");

    private static JsonObject Data() => new() { ["township"] = SomeFact.Township };

    private void Says(string day, JsonObject answer) => new SomeBundle(_ledger, answer, day).Run().Proves();
}
