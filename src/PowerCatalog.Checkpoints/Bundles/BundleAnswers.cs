using System.Text.Json;
using System.Text.Json.Nodes;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Subjects;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>The answer of a bundle (docs/evidence-bundle.md), from what its events say of the day.</summary>
/// <param name="disclosure">The events.</param>
/// <param name="state">What they say.</param>
internal sealed class BundleAnswers(Disclosure disclosure, CatalogState state)
{
    /// <summary>The departments and townships whose names an answer shows.</summary>
    public IEnumerable<string> Bodies(BundleQuestion question) => question.Kind == BundleKind.Power
        ? state.Powers.TryGetValue(PowerCode.Parse(question.Code), out var power)
            ? [EventSubjects.Of(power.Department), .. Held(power.Code).Select(period => period.Receiver.AsTownship).OfType<TownshipCode>()
                .Select(EventSubjects.Of)]
            : []
        : PowersOf(question.Code).Select(pair => EventSubjects.Of(state.Powers[pair.Power].Department));

    /// <summary>The answer.</summary>
    public JsonObject Answer(BundleQuestion question) =>
        question.Kind == BundleKind.Power ? OfPower(PowerCode.Parse(question.Code)) : OfTownship(TownshipCode.Parse(question.Code));

    private JsonObject OfPower(PowerCode code)
    {
        var isListed = state.Powers.TryGetValue(code, out var power);
        var answer = new JsonObject { ["kind"] = "power", ["code"] = code.Value, ["listed"] = isListed };
        if (power is null) return answer;
        Describe(answer, power);
        answer["since"] = CatalogTime.Show(power.Since);
        answer["elements"] = new JsonObject(power.Elements.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        answer["receivers"] = new JsonArray([.. Held(code).OrderBy(period => period.Receiver.Kind)
            .ThenBy(period => period.Receiver.Code ?? period.Receiver.Text, StringComparer.Ordinal).Select(OfReceiver)]);
        return answer;
    }

    private JsonObject OfTownship(TownshipCode code)
    {
        var isRegistered = state.Townships.TryGetValue(code, out var township);
        var answer = new JsonObject { ["kind"] = "township", ["code"] = code.Value, ["registered"] = isRegistered };
        if (township is not null)
        {
            answer["name"] = township.Name;
            Set(answer, "county", township.Parent);
            answer["open"] = township.Open;
        }

        answer["powers"] = new JsonArray([.. PowersOf(code.Value).OrderBy(pair => pair.Power.Value, StringComparer.Ordinal).Select(pair =>
        {
            var power = state.Powers[pair.Power];
            var item = new JsonObject { ["code"] = power.Code.Value };
            Describe(item, power);
            Set(item, "legalBasis", power.Elements["legalBasis"]);
            Describe(item, pair.Period);
            return (JsonNode)item;
        })]);
        return answer;
    }

    private JsonNode OfReceiver(DelegationPeriod period)
    {
        var receiver = period.Receiver;
        var item = new JsonObject { ["kind"] = Word(receiver.Kind) };
        Set(item, "code", receiver.Code);
        item["name"] = receiver.AsTownship is { } township && state.Townships.TryGetValue(township, out var body)
            ? body.Name
            : receiver.Text;
        Describe(item, period);
        return item;
    }

    private void Describe(JsonObject item, PowerState power)
    {
        item["name"] = power.Name;
        item["category"] = CoreElements.Write(power.Category);
        item["department"] = power.Department.Value;
        Set(item, "departmentName", state.Departments.TryGetValue(power.Department, out var department) ? department.Name : null);
        item["suspended"] = power.Suspended;
    }

    private void Describe(JsonObject item, DelegationPeriod period)
    {
        var terms = period.Terms;
        item["mode"] = Word(terms.Mode);
        item["inWhoseName"] = Word(terms.InWhoseName);
        Set(item, "instrument", terms.Instrument);
        Set(item, "provincialBasis", terms.ProvincialBasis);
        item["since"] = CatalogTime.Show(period.From);
        Set(item, "until", Day(terms.Until));
        Set(item, "handOver", Day(terms.HandOver));
        Set(item, "travelling", terms.Travelling);
        Set(item, "scope", terms.Scope);
        var decision = Decision(((Fact)disclosure.At(period.Revision).Happened).Adjustment);
        Set(item, "documentNumber", decision.DocumentNumber);
        item["title"] = decision.Title;
    }

    private AdjustmentPromulgated Decision(AdjustmentId adjustment) =>
        disclosure.Of(EventSubjects.Of(adjustment)).OfType<AdjustmentPromulgated>().Last();

    private IEnumerable<DelegationPeriod> Held(PowerCode power) =>
        state.Delegations.Where(pair => pair.Power == power).Select(pair => pair.Period);

    private IEnumerable<(PowerCode Power, DelegationPeriod Period)> PowersOf(string receiver) =>
        state.Delegations.Where(pair => pair.Period.Receiver.Key == receiver && state.Powers.ContainsKey(pair.Power));

    private static string? Day(DateOnly? day) => day is { } known ? CatalogTime.Show(known) : null;

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Set(JsonObject item, string name, string? value)
    {
        if (value is not null) item[name] = value;
    }
}
