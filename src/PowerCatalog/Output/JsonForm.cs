using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Output;

/// <summary>The form of all JSON of the command line: indented, Chinese as it is, moments in Asia/Shanghai, names as the API's.</summary>
internal static class JsonForm
{
    /// <summary>Options of this form, without what finds the members of types.</summary>
    /// <param name="enumerations">What writes enumerations as camel-case words.</param>
    public static JsonSerializerOptions With(params IEnumerable<JsonConverter> enumerations)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new Moments() },
        };
        foreach (var converter in enumerations) options.Converters.Add(converter);
        return options;
    }

    /// <summary>Writes one value and the end of its line on standard output.</summary>
    public static void Print(Action<Stream> write)
    {
        using var output = Console.OpenStandardOutput();
        write(output);
        output.Write("\n"u8);
    }

    private sealed class Moments : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(CatalogTime.Show(value));
    }
}
