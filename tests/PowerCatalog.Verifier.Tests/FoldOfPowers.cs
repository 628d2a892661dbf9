using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

public sealed class FoldOfPowers
{
    private readonly SomeLedger _ledger = new();
    private readonly long _added;

    public FoldOfPowers() => _added = _ledger.Decide("a1", "2021-01-01", SomeFact.Added());

    [Fact]
    public void Before_its_day_a_power_is_not_listed()
    {
        Says("2020-12-31", SomeAnswer.NotListed());
        Says("2021-01-01", SomeAnswer.Power());
    }

    [Fact]
    public void Elements_are_set_and_removed_and_the_name_is_never_removed()
    {
        _ledger.Decide("a2", "2021-02-01", SomeFact.Changed("phone", "12345"), SomeFact.Changed("legalBasis", null));
        _ledger.Decide("a3", "2021-03-01", SomeFact.Changed("name", "校车许可"), SomeFact.Changed("category", null));
        var elements = new JsonObject { ["phone"] = "12345" };
        Says("2021-02-01", SomeAnswer.Power().With("elements", elements));
        Says("2021-03-01", SomeAnswer.Power().With("elements", elements.DeepClone()).With("name", "校车许可"));
    }

    [Theory]
    [InlineData("penalty", "penalty")]
    [InlineData("publicService", "publicService")]
    [InlineData("Penalty", "permit")]
    [InlineData("行政处罚", "permit")]
    [InlineData("", "permit")]
    [InlineData("01", "permit")]
    public void A_category_is_set_to_a_word_for_one_and_to_nothing_else(string to, string category)
    {
        _ledger.Decide("a2", "2021-02-01", SomeFact.Changed("category", to));
        Says("2021-02-01", SomeAnswer.Power().With("category", category));
    }

    [Fact]
    public void A_late_adjustment_stands_below_a_later_day()
    {
        _ledger.Decide("a2", "2021-04-01", SomeFact.Changed("name", "四月"));
        _ledger.Decide("a3", "2021-03-01", SomeFact.Changed("name", "三月"));
        Says("2021-03-15", SomeAnswer.Power().With("name", "三月"));
        Says("2021-04-15", SomeAnswer.Power().With("name", "四月"));
    }

    [Fact]
    public void A_transfer_and_a_suspension_hold_from_their_day()
    {
        _ledger.Decide("a2", "2021-02-01", SomeFact.OfPower("PowerTransferred.v1", new JsonObject { ["toDepartment"] = "D2" }));
        _ledger.Decide("a3", "2021-03-01", SomeFact.OfPower("PowerSuspended.v1", new JsonObject { ["reason"] = "试点" }));
        _ledger.Decide("a4", "2021-04-01", SomeFact.OfPower("PowerResumed.v1", new JsonObject { ["reason"] = "期满" }));
        var moved = SomeAnswer.Power().With("department", "D2").With("departmentName", "公安局");
        Says("2021-02-01", moved);
        Says("2021-03-31", ((JsonObject)moved.DeepClone()).With("suspended", true));
        Says("2021-04-01", moved);
    }

    [Fact]
    public void A_department_that_is_not_registered_has_no_name()
    {
        _ledger.Decide("a2", "2021-02-01", SomeFact.OfPower("PowerTransferred.v1", new JsonObject { ["toDepartment"] = "D7" }));
        Says("2021-02-01", SomeAnswer.Power().With("department", "D7").With("departmentName", null));
    }

    [Fact]
    public void A_department_is_renamed_and_keeps_its_name_when_it_is_merged()
    {
        var renamed = new JsonObject { ["department"] = "D1", ["fromName"] = "教育局", ["name"] = "教育体育局" };
        _ledger.Decide("a2", "2021-02-01", new SomeFact("DepartmentRenamed.v1", renamed));
        _ledger.Decide("a3", "2021-03-01", new SomeFact("DepartmentsMerged.v1", new JsonObject { ["department"] = "D1", ["into"] = "D2" }));
        Says("2021-01-31", SomeAnswer.Power());
        Says("2021-03-01", SomeAnswer.Power().With("departmentName", "教育体育局"));
    }

    [Fact]
    public void A_delegation_ends_with_its_term_a_recall_or_the_power()
    {
        _ledger.Decide("a2", "2021-02-01", SomeFact.Delegated("2021-03-01"));
        _ledger.Decide("a3", "2021-04-01", SomeFact.Delegated());
        _ledger.Decide("a4", "2021-05-01", SomeFact.Recalled());
        _ledger.Decide("a5", "2021-06-01", SomeFact.Delegated());
        _ledger.Decide("a6", "2021-07-01", SomeFact.OfPower("PowerRemoved.v1", new JsonObject { ["reason"] = "合并" }));
        _ledger.Decide("a7", "2021-07-02", SomeFact.Delegated());
        _ledger.Decide("a8", "2021-08-01", SomeFact.Added());
        Says("2021-02-28", SomeAnswer.Power(SomeAnswer.ToTownship("a2", "2021-02-01", "2021-03-01")));
        Says("2021-03-01", SomeAnswer.Power());
        Says("2021-04-30", SomeAnswer.Power(SomeAnswer.ToTownship("a3", "2021-04-01")));
        Says("2021-05-01", SomeAnswer.Power());
        Says("2021-06-30", SomeAnswer.Power(SomeAnswer.ToTownship("a5", "2021-06-01")));
        Says("2021-07-31", SomeAnswer.NotListed());
        Says("2021-08-01", SomeAnswer.Power().With("since", "2021-08-01"));
    }

    [Fact]
    public void Delegations_of_version_1_name_townships()
    {
        var terms = new JsonObject { ["mode"] = "empowered", ["inWhoseName"] = "township", ["from"] = "2021-02-01" };
        _ledger.Decide(
            "a2", "2021-02-01",
            SomeFact.OfPower("PowerDelegated.v1", new JsonObject { ["townships"] = new JsonArray(SomeFact.Township), ["terms"] = terms }));
        var recalled = new JsonObject { ["townships"] = new JsonArray(SomeFact.Township), ["reason"] = "承接不了" };
        _ledger.Decide("a3", "2021-03-01", SomeFact.OfPower("DelegationRecalled.v1", recalled));
        var receiver = SomeAnswer.ToTownship("a2", "2021-02-01").With("mode", "empowered").With("inWhoseName", "receiver");
        Says("2021-02-01", SomeAnswer.Power(receiver));
        Says("2021-03-01", SomeAnswer.Power());
    }

    [Fact]
    public void Receivers_stand_by_kind_and_then_by_what_they_are_known_by()
    {
        _ledger.Decide(
            "a2", "2021-02-01",
            SomeFact.Delegated(
            [
                SomeFact.Receiver("area", name: "特定区域"), SomeFact.Receiver("department", name: "教育局", of: "利通区"),
                SomeFact.Receiver("zone", name: "太阳山开发区"), SomeFact.Receiver("county", "640302", "利通区"),
                SomeFact.Receiver("township", "640302101000"), SomeFact.Receiver("township", SomeFact.Township),
            ]));
        JsonObject[] expected =
        [
            SomeFact.Receiver("township", SomeFact.Township, "金积镇"), SomeFact.Receiver("township", "640302101000", "640302101000"),
            SomeFact.Receiver("county", "640302", "利通区"), SomeFact.Receiver("zone", name: "太阳山开发区"),
            SomeFact.Receiver("department", name: "利通区教育局"), SomeFact.Receiver("area", name: "特定区域"),
        ];
        Says("2021-02-01", SomeAnswer.Power([.. expected.Select(json => SomeAnswer.Delegation(json, "a2", "2021-02-01"))]));
    }

    [Fact]
    public void What_is_not_complete_is_not_known()
    {
        _ledger.Begin("a2", "2021-02-01", SomeFact.Changed("name", "半截"));
        Says("2021-02-01", SomeAnswer.Power());
        _ledger.Decide("a2", "2021-02-01", SomeFact.Changed("name", "重来"));
        Says("2021-02-01", SomeAnswer.Power().With("name", "重来"));
    }

    [Fact]
    public void The_newest_correction_is_read()
    {
        var first = _ledger.Decide("a2", "2021-02-01", SomeFact.Changed("name", "甲"));
        var second = _ledger.Decide("c1", "2021-05-01", Correction(first, "a2", "乙"));
        Says("2021-02-01", SomeAnswer.Power().With("name", "乙"));
        Says("2021-02-01", SomeAnswer.Power().With("name", "甲"), second - 2);
        var third = _ledger.Decide("c2", "2021-05-01", Correction(second, "a2", "丙"));
        Says("2021-02-01", SomeAnswer.Power().With("name", "丙"));
        _ledger.Decide("c3", "2021-05-01", SomeFact.Corrected(third, null));
        Says("2021-02-01", SomeAnswer.Power());
        _ledger.Decide("n1", "2021-06-01", SomeFact.Annulled("c3"));
        Says("2021-02-01", SomeAnswer.Power().With("name", "丙"));
    }

    [Fact]
    public void A_correction_that_does_not_fit_is_left_aside()
    {
        var first = _ledger.Decide("a2", "2021-02-01", SomeFact.Changed("name", "甲"));
        _ledger.Decide("c1", "2021-05-01", Correction(first, "a9", "别的决定"));
        _ledger.Decide("c2", "2021-05-01", Correction(_added, "a1", "别的类型"));
        var misfit = _ledger.Decide("c3", "2021-05-01", SomeFact.Corrected(first, Reading("a2", "别的职权", "P9")));
        _ledger.Decide("c4", "2021-05-01", Correction(misfit, "a2", "更正了不算的更正"));
        Says("2021-02-01", SomeAnswer.Power().With("name", "甲"));
    }

    [Fact]
    public void An_annulment_from_the_start_and_one_from_a_day()
    {
        _ledger.Decide("a2", "2021-02-01", SomeFact.Changed("name", "甲"));
        _ledger.Decide("n1", "2021-06-01", SomeFact.Annulled("a2", "2021-06-01"));
        Says("2021-05-31", SomeAnswer.Power().With("name", "甲"));
        Says("2021-06-01", SomeAnswer.Power());
        _ledger.Decide("n2", "2021-07-01", SomeFact.Annulled("n1"));
        Says("2021-06-01", SomeAnswer.Power().With("name", "甲"));
        _ledger.Decide("n3", "2021-08-01", SomeFact.Annulled("n2", "2021-08-01"));
        Says("2021-07-31", SomeAnswer.Power().With("name", "甲"));
        Says("2021-08-01", SomeAnswer.Power());
        _ledger.Decide("n4", "2021-09-01", SomeFact.Annulled("a1"));
        Says("2021-05-31", SomeAnswer.NotListed());
    }

    [Theory]
    [InlineData("PowerPainted.v1")]
    [InlineData("PowerRemoved.v2")]
    [InlineData("PowerDelegated.v3")]
    [InlineData("PowerRemoved")]
    public void An_event_of_an_unknown_type_is_refused(string type)
    {
        _ledger.Decide("a2", "2021-02-01", SomeFact.OfPower(type, []));
        new SomeBundle(_ledger, SomeAnswer.Power(), "2021-01-01").Run().Refuses($"does not know the event '{type}'");
    }

    private void Says(string day, JsonObject answer, long? known = null) => new SomeBundle(_ledger, answer, day, known).Run().Proves();

    private static SomeFact Correction(long corrects, string adjustment, string name) =>
        SomeFact.Corrected(corrects, Reading(adjustment, name));

    private static (string Type, JsonObject Data) Reading(string adjustment, string name, string power = SomeFact.Power)
    {
        var fact = SomeFact.OfPower("PowerElementsChanged.v1", (JsonObject)SomeFact.Changed("name", name).Data.DeepClone(), power);
        (fact.Data["adjustment"], fact.Data["effective"]) = (adjustment, "2021-02-01");
        return (fact.Type, fact.Data);
    }
}
