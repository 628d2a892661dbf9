using System.Text.Json.Nodes;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>A fact for a decision of a test.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Data">Its JSON, without what the decision adds.</param>
/// <param name="Effective">Its own day; null for the decision's.</param>
public sealed record SomeFact(string Type, JsonObject Data, string? Effective = null)
{
    public const string Power = "640102001000";
    public const string Township = "640302100000";

    public static SomeFact Department(string code, string name) =>
        new("DepartmentRegistered.v1", new JsonObject { ["department"] = code, ["name"] = name });

    public static SomeFact Registered(string code, string name) =>
        new("TownshipRegistered.v1", new JsonObject { ["township"] = code, ["name"] = name, ["county"] = "利通区" });

    public static SomeFact Added(string power = Power, string name = "校车使用许可") => OfPower(
        "PowerAdded.v1", new JsonObject
        {
            ["family"] = "power",
            ["department"] = "D1",
            ["category"] = "permit",
            ["name"] = name,
            ["elements"] = new JsonObject { ["legalBasis"] = "条例第十五条" },
            ["supersedes"] = new JsonArray(),
        }, power);

    public static SomeFact Changed(string element, string? to)
    {
        var change = new JsonObject { ["element"] = element, ["editorial"] = false };
        if (to is not null) change["to"] = to;
        return OfPower("PowerElementsChanged.v1", new JsonObject { ["changes"] = new JsonArray(change) });
    }

    public static SomeFact Delegated(string? until = null, string power = Power) =>
        Delegated([Receiver("township", Township)], until, power);

    public static SomeFact Delegated(JsonObject[] receivers, string? until = null, string power = Power)
    {
        var terms = new JsonObject { ["mode"] = "entrusted", ["inWhoseName"] = "department", ["from"] = "2021-05-01" };
        if (until is not null) terms["until"] = until;
        return OfPower("PowerDelegated.v2", new JsonObject { ["receivers"] = new JsonArray(receivers), ["terms"] = terms }, power);
    }

    public static SomeFact Recalled() => OfPower(
        "DelegationRecalled.v2", new JsonObject { ["receivers"] = new JsonArray(Receiver("township", Township)), ["reason"] = "承接不了" });

    public static SomeFact Corrected(long corrects, (string Type, JsonObject Data)? reading)
    {
        var data = new JsonObject { ["corrects"] = corrects, ["reason"] = "录入有误" };
        if (reading is { } read) data["reading"] = new JsonObject { ["type"] = read.Type, ["data"] = read.Data };
        return new SomeFact("FactCorrected.v1", data);
    }

    public static SomeFact Annulled(string annuls, string? from = null)
    {
        var data = new JsonObject { ["annuls"] = annuls, ["by"] = "吴忠市人民政府", ["reason"] = "违法" };
        if (from is not null) data["from"] = from;
        return new SomeFact("AdjustmentAnnulled.v1", data);
    }

    public static SomeFact OfPower(string type, JsonObject data, string power = Power)
    {
        data["power"] = power;
        return new SomeFact(type, data);
    }

    public static JsonObject Receiver(string kind, string? code = null, string? name = null, string? of = null)
    {
        var receiver = new JsonObject { ["kind"] = kind };
        if (code is not null) receiver["code"] = code;
        if (name is not null) receiver["name"] = name;
        if (of is not null) receiver["of"] = of;
        return receiver;
    }
}
