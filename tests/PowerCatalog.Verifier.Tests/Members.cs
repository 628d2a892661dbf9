using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

/// <summary>The members that the data of an event needs, and their types.</summary>
public sealed class Members
{
    private readonly SomeLedger _ledger = new();

    public Members() => _ledger.Decide("a1", "2021-01-01", SomeFact.Added());

    [Theory]
    [InlineData("PowerAdded.v1", "department", "\"\"")]
    [InlineData("PowerAdded.v1", "category", "1")]
    [InlineData("PowerAdded.v1", "name", null)]
    [InlineData("PowerAdded.v1", "elements", null)]
    [InlineData("PowerAdded.v1", "elements", """{"phone":1}""")]
    [InlineData("PowerAdded.v1", "elements", """{"phone":null}""")]
    [InlineData("PowerElementsChanged.v1", "changes", null)]
    [InlineData("PowerElementsChanged.v1", "changes", "[1]")]
    [InlineData("PowerElementsChanged.v1", "changes", """[{"to":"x"}]""")]
    [InlineData("PowerElementsChanged.v1", "changes", """[{"element":"phone","to":5}]""")]
    [InlineData("PowerTransferred.v1", "toDepartment", null)]
    [InlineData("PowerTransferred.v1", "toDepartment", "\"\"")]
    [InlineData("PowerSuspended.v1", "adjustment", "\"\"")]
    [InlineData("PowerSuspended.v1", "adjustment", "7")]
    [InlineData("PowerSuspended.v1", "effective", null)]
    [InlineData("PowerSuspended.v1", "effective", "\"2021-02-30\"")]
    [InlineData("PowerSuspended.v1", "effective", "\"0000-02-03\"")]
    [InlineData("PowerDelegated.v2", "terms", null)]
    [InlineData("PowerDelegated.v2", "terms", "[]")]
    [InlineData("PowerDelegated.v2", "terms", """{"mode":5}""")]
    [InlineData("PowerDelegated.v2", "terms", """{"scope":{}}""")]
    [InlineData("PowerDelegated.v2", "terms", """{"until":"soon"}""")]
    [InlineData("PowerDelegated.v2", "receivers", null)]
    [InlineData("PowerDelegated.v2", "receivers", """[{"kind":"township","name":"金积镇"}]""")]
    [InlineData("PowerDelegated.v2", "receivers", """[{"kind":"zone","code":"","name":"开发区"}]""")]
    [InlineData("PowerDelegated.v2", "receivers", """[{"kind":"zone"}]""")]
    [InlineData("PowerDelegated.v2", "receivers", """[{"kind":"village","code":"1"}]""")]
    [InlineData("PowerDelegated.v2", "receivers", """[{"kind":"zone","code":"1","name":5}]""")]
    [InlineData("PowerDelegated.v1", "townships", """[""]""")]
    [InlineData("PowerDelegated.v1", "townships", "[null]")]
    [InlineData("PowerDelegated.v1", "townships", null)]
    [InlineData("DelegationRecalled.v2", "receivers", null)]
    [InlineData("DepartmentRenamed.v1", "name", "5")]
    [InlineData("DepartmentRegistered.v1", "name", null)]
    [InlineData("AdjustmentAnnulled.v1", "effective", "\"x\"")]
    [InlineData("AdjustmentAnnulled.v1", "from", "\"x\"")]
    [InlineData("FactCorrected.v1", "corrects", "\"1\"")]
    [InlineData("FactCorrected.v1", "reading", "\"x\"")]
    [InlineData("FactCorrected.v1", "reading", "{}")]
    [InlineData("FactCorrected.v1", "reading", """{"type":"PowerRemoved.v1","data":{"power":"1","adjustment":"a1"}}""")]
    [InlineData("FactCorrected.v1", "reading", """{"type":"PowerPainted.v1","data":{}}""")]
    public void One_that_is_absent_or_of_another_type_is_refused(string type, string member, string? json)
    {
        Record(type, member, json);
        Assert.Equal(Results.Outcome.Refused, Bundle(SomeAnswer.Power()).Run().Outcome);
    }

    [Theory]
    [InlineData("TownshipRegistered.v1", "county", null)]
    [InlineData("TownshipRegistered.v1", "name", "5")]
    [InlineData("TownshipRenamed.v1", "name", null)]
    public void One_of_a_township_is_refused(string type, string member, string? json)
    {
        Record(type, member, json);
        Assert.Equal(Results.Outcome.Refused, Bundle(SomeAnswer.Township()).Run().Outcome);
    }

    [Theory]
    [InlineData("title", "5")]
    [InlineData("documentNumber", "[]")]
    [InlineData("sourceName", "5")]
    [InlineData("sourceDigest", "{}")]
    public void One_of_a_decision_is_refused(string member, string json)
    {
        Decide(data => data[member] = JsonNode.Parse(json));
        Bundle(SomeAnswer.Power()).Run().Refuses("is not a text");
    }

    [Fact]
    public void A_decision_may_have_none_of_what_it_need_not_have()
    {
        Decide(data =>
        {
            foreach (var member in (string[])["title", "documentNumber", "sourceName", "sourceDigest"]) data.Remove(member);
        });
        var delegation = SomeAnswer.ToTownship("a2", "2021-02-01").With("title", null).With("documentNumber", null);
        var found = Bundle(SomeAnswer.Power(delegation)).Run();
        found.Proves();
        Assert.Contains("《》", Reporting.TextReport.Of(found), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_of_several_promulgations_gives_number_and_title()
    {
        _ledger.Begin("a2", "2021-02-01");
        Decide(data => (data["title"], data["documentNumber"]) = ("重发", "文〔2〕"));
        var delegation = SomeAnswer.ToTownship("a2", "2021-02-01").With("title", "重发").With("documentNumber", "文〔2〕");
        Bundle(SomeAnswer.Power(delegation)).Run().Proves();
    }

    [Fact]
    public void What_is_null_is_absent()
    {
        var delegated = SomeFact.Delegated([new JsonObject { ["kind"] = "zone", ["code"] = null, ["of"] = null, ["name"] = "开发区" }]);
        delegated.Data["terms"]!["until"] = null;
        delegated.Data["terms"]!["scope"] = null;
        _ledger.Decide("a2", "2021-02-01", delegated);
        var receiver = SomeAnswer.Delegation(SomeFact.Receiver("zone", name: "开发区"), "a2", "2021-02-01");
        Bundle(SomeAnswer.Power(receiver)).Run().Proves();
    }

    // An event of the type, about what a question about the power takes, with one member changed.
    private void Record(string type, string member, string? json)
    {
        var fact = new SomeFact(type, new JsonObject
        {
            ["power"] = SomeFact.Power,
            ["department"] = "D1",
            ["township"] = SomeFact.Township,
            ["toDepartment"] = "D1",
            ["category"] = "permit",
            ["name"] = "名",
            ["county"] = "县",
            ["elements"] = new JsonObject(),
            ["changes"] = new JsonArray(),
            ["annuls"] = "a1",
            ["corrects"] = 7,
        });
        if (type.StartsWith("PowerDelegated", StringComparison.Ordinal)) fact.Data["terms"] = new JsonObject();
        if (type.EndsWith("v2", StringComparison.Ordinal)) fact.Data["receivers"] = new JsonArray();
        if (type == "PowerDelegated.v1") fact.Data["townships"] = new JsonArray();
        _ledger.Change = (recorded, data) =>
        {
            if (recorded == type) data[member] = json is null ? null : JsonNode.Parse(json);
        };
        _ledger.Decide("a2", "2021-02-01", fact);
    }

    private void Decide(Action<JsonObject> change)
    {
        _ledger.Change = (type, data) =>
        {
            if (type == "AdjustmentPromulgated.v1") change(data);
        };
        _ledger.Decide("a2", "2021-02-01", SomeFact.Delegated());
    }

    private SomeBundle Bundle(JsonObject answer) => new(_ledger, answer, "2021-02-01");
}
