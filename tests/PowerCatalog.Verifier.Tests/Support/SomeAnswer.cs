using System.Text.Json.Nodes;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>Answers as a test expects them.</summary>
public static class SomeAnswer
{
    public static JsonObject NotListed(string code = SomeFact.Power) => new() { ["kind"] = "power", ["code"] = code, ["listed"] = false };

    /// <summary>The power that <see cref="SomeFact.Added"/> adds on 2021-01-01.</summary>
    public static JsonObject Power(params JsonObject[] receivers) => new()
    {
        ["kind"] = "power",
        ["code"] = SomeFact.Power,
        ["listed"] = true,
        ["name"] = "校车使用许可",
        ["category"] = "permit",
        ["department"] = "D1",
        ["departmentName"] = "教育局",
        ["since"] = "2021-01-01",
        ["suspended"] = false,
        ["elements"] = new JsonObject { ["legalBasis"] = "条例第十五条" },
        ["receivers"] = new JsonArray(receivers),
    };

    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is null) json.Remove(name);
        else json[name] = value;
        return json;
    }

    /// <summary>The delegation to the township, by a decision.</summary>
    public static JsonObject ToTownship(string decision, string since, string? until = null) =>
        Delegation(new JsonObject { ["kind"] = "township", ["code"] = SomeFact.Township, ["name"] = "金积镇" }, decision, since, until);

    public static JsonObject Delegation(JsonObject json, string decision, string since, string? until = null)
    {
        (json["mode"], json["inWhoseName"], json["since"]) = ("entrusted", "department", since);
        (json["documentNumber"], json["title"]) = ($"文〔{decision}〕", $"决定 {decision}");
        return json.With("until", until);
    }

    public static JsonObject Township(params JsonObject[] powers) => new()
    {
        ["kind"] = "township",
        ["code"] = SomeFact.Township,
        ["registered"] = true,
        ["name"] = "金积镇",
        ["county"] = "利通区",
        ["open"] = true,
        ["powers"] = new JsonArray(powers),
    };

    /// <summary>A power among those of a township.</summary>
    public static JsonObject OfTownship(string code, string decision, string since) => Delegation(
        new JsonObject
        {
            ["code"] = code,
            ["name"] = "校车使用许可",
            ["category"] = "permit",
            ["department"] = "D1",
            ["departmentName"] = "教育局",
            ["suspended"] = false,
            ["legalBasis"] = "条例第十五条",
        }, decision, since);
}
