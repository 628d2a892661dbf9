using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Output;

/// <summary>Output for programs: one JSON value on standard output, with the API's names.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new Moments() },
    };

    public static void Print(object value) => Print(value, Options);

    /// <summary>The same with the names of categories and elements beside their codes, as the API has them.</summary>
    public static void Print(object value, CatalogWords words) => Print(value, Named(words));

    /// <summary>Writes to a file what <see cref="Print(object, CatalogWords)"/> prints.</summary>
    public static Task WriteAsync(Stream output, object value, CatalogWords words, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, value, value.GetType(), Named(words), cancellation);

    public static object Lens(CatalogView view) => new
    {
        view.Lens.On,
        view.Lens.Known,
        view.Lens.KnownRecorded,
        view.Lens.Head,
        view.Lens.AsRecorded,
    };

    public static object Catalog(CatalogView view) => new { Division = view.Catalog.Division.Value, view.Catalog.Name };

    public static IEnumerable<object> Problems(IEnumerable<Problem> problems) => problems.Select(problem => new
    {
        problem.Code,
        problem.Severity,
        problem.Place?.Sheet,
        problem.Place?.Row,
        problem.Place?.Column,
        problem.Place?.Heading,
        problem.Zh,
        problem.En,
    });

    private static void Print(object value, JsonSerializerOptions options)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, value, value.GetType(), options);
        output.Write("\n"u8);
    }

    private static JsonSerializerOptions Named(CatalogWords words) => new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(NamesInJson.Of(words)),
    };

    private sealed class Moments : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(CatalogTime.Show(value));
    }
}
