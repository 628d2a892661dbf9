namespace PowerCatalog.Verifier.Answering;

/// <summary>The answer that the events of a bundle give.</summary>
internal sealed class Answer
{
    private readonly FoldedCatalog _catalog;
    private readonly HashSet<string> _shown = [];

    public Answer(FoldedCatalog catalog, Question question)
    {
        _catalog = catalog;
        Json = question.Kind == Question.OfPower ? Power(question.Code) : Township(question.Code);
    }

    public JsonObject Json { get; }
    public IReadOnlySet<string> Shown => _shown;
    public byte[] Canonical => CanonicalJson.Of(Encoding.UTF8.GetBytes(Json.ToJsonString()));

    private JsonObject Power(string code)
    {
        var power = _catalog.Power(code);
        var json = new JsonObject { ["kind"] = "power", ["code"] = code, ["listed"] = power.IsListed };
        if (!power.IsListed) return json;
        AddPower(json, power);
        json["since"] = Written(power.Since);
        json["elements"] = new JsonObject(power.Elements.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        json["receivers"] = new JsonArray(
        [
            .. power.Delegations.Where(pair => pair.Value.HoldsOn(_catalog.Day))
                .OrderBy(pair => pair.Value.Receiver.Order).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => ReceiverOf(pair.Value)),
        ]);
        return json;
    }

    private JsonObject Township(string code)
    {
        var township = _catalog.Township(code);
        var json = new JsonObject { ["kind"] = "township", ["code"] = code, ["registered"] = township is not null };
        if (township is not null) (json["name"], json["county"], json["open"]) = (township.Name, township.County, township.IsOpen);
        json["powers"] = new JsonArray(
        [
            .. _catalog.Powers.Order(StringComparer.Ordinal).Select(power => (Code: power, Power: _catalog.Power(power)))
                .Where(pair => pair.Power.IsListed && pair.Power.Delegations.GetValueOrDefault(code)?.HoldsOn(_catalog.Day) == true)
                .Select(pair => PowerOf(pair.Code, pair.Power, pair.Power.Delegations[code])),
        ]);
        return json;
    }

    private JsonObject PowerOf(string code, FoldedPower power, Delegation delegation)
    {
        var json = new JsonObject { ["code"] = code };
        AddPower(json, power);
        Add(json, "legalBasis", power.Elements.GetValueOrDefault("legalBasis"));
        AddDelegation(json, delegation);
        return json;
    }

    private JsonObject ReceiverOf(Delegation delegation)
    {
        var receiver = delegation.Receiver;
        var township = receiver.Kind == Receiver.Township ? receiver.Code! : null;
        if (township is not null) _shown.Add($"township/{township}");
        var name = township is null ? receiver.Name : _catalog.Township(township)?.Name ?? township;
        var json = new JsonObject { ["kind"] = receiver.Kind, ["name"] = name };
        Add(json, "code", receiver.Code);
        AddDelegation(json, delegation);
        return json;
    }

    private void AddPower(JsonObject json, FoldedPower power)
    {
        _shown.Add($"department/{power.Department}");
        (json["name"], json["category"], json["suspended"]) = (power.Name, power.Category, power.IsSuspended);
        json["department"] = power.Department;
        Add(json, "departmentName", _catalog.Department(power.Department)?.Name);
    }

    private void AddDelegation(JsonObject json, Delegation delegation)
    {
        var terms = delegation.By.Data["terms"];
        foreach (var term in EventMembers.Terms) Add(json, term, terms.Optional(term)?.Text);
        // Version 1 knew townships alone, and called their own name so.
        if (delegation.By.Version == "v1" && terms.Optional("inWhoseName")?.Text == Receiver.Township) json["inWhoseName"] = "receiver";
        json["since"] = Written(delegation.By.Effective);
        var decision = _catalog.Decision(delegation.By.Adjustment)?.Data;
        Add(json, "documentNumber", decision?.Optional("documentNumber")?.Text);
        Add(json, "title", decision?.Optional("title")?.Text);
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null) json[name] = value;
    }

    private static string Written(DateOnly day) => day.ToString(Node.DayFormat);
}
