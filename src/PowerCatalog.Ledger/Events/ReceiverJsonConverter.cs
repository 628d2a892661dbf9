using System.Text.Json;
using System.Text.Json.Serialization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// A receiver of a delegated power: <c>{"kind":"township","code":"640302100000"}</c>,
/// <c>{"kind":"county","code":"640302","name":"利通区"}</c>, <c>{"kind":"zone","name":"太阳山开发区"}</c>,
/// <c>{"kind":"department","name":"住房和城乡建设局","of":"利通区"}</c>, <c>{"kind":"area","name":"特定区域"}</c>.
/// Each kind has exactly these members; any other object is refused.
/// </summary>
internal sealed class ReceiverJsonConverter : JsonConverter<Receiver>
{
    /// <inheritdoc/>
    public override Receiver Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Refused();
        var members = new Dictionary<string, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String || !members.TryAdd(member, reader.GetString()!)) throw Refused();
        }

        return Of(members) ?? throw Refused();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Receiver value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(value.Kind.ToString()));
        if (value.Code is not null) writer.WriteString("code", value.Code);
        if (value.Name is not null) writer.WriteString("name", value.Name);
        if (value.Of is not null) writer.WriteString("of", value.Of);
        writer.WriteEndObject();
    }

    private static Receiver? Of(Dictionary<string, string> members)
    {
        var (kind, code, name, of) = (Member("kind"), Member("code"), Member("name"), Member("of"));
        return (kind, members.Count) switch
        {
            ("township", 2) when TownshipCode.TryParse(code, out var township) && township.Value == code => Receiver.Township(township),
            ("county", 3) when DivisionCode.TryParse(code, out var county) && name is not null => Receiver.County(county, name),
            ("zone", 2) when name is not null => Receiver.Zone(name),
            ("department", 3) when name is not null && of is not null => Receiver.Department(of, name),
            ("area", 2) when name is not null => Receiver.Area(name),
            _ => null,
        };

        string? Member(string member) => members.TryGetValue(member, out var value) && value.Length > 0 ? value : null;
    }

    private static JsonException Refused() => new("The receiver of a delegation has not the members of its kind.");
}
