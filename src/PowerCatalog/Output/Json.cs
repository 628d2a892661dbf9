using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Output;

/// <summary>
/// Output for programs: one JSON value on standard output, with the API's names. What is printed here is looked at by reflection; the
/// commands of the native program print through <see cref="Answer"/>, which knows its types.
/// </summary>
internal static class Json
{
    /// <summary>
    /// Whether only what <see cref="Answer"/> knows may be printed, as by each command of the native program, in both programs: of a type
    /// that was trimmed nothing would be found, and <c>{}</c> be printed.
    /// </summary>
    public static bool IsKnownAlone { private get; set; }

    private static JsonSerializerOptions Options => field ??= JsonForm.With(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));

    public static void Print(object value) => Print(value, Options);

    /// <summary>The same with the names of categories and elements beside their codes, as the API has them.</summary>
    public static void Print(object value, CatalogWords words) => Print(value, Named(words));

    /// <summary>Writes to a file what <see cref="Print(object, CatalogWords)"/> prints.</summary>
    public static Task WriteAsync(Stream output, object value, CatalogWords words, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, value, value.GetType(), Named(words), cancellation);

    /// <summary>The point in both clocks that an answer is about: the members of the lens are the contract with programs.</summary>
    public static Lens Lens(CatalogView view) => view.Lens;

    public static CatalogInJson Catalog(CatalogView view) => new(view.Catalog.Division.Value, view.Catalog.Name);

    public static IEnumerable<ProblemInJson> Problems(IEnumerable<Problem> problems) => problems.Select(ProblemInJson.Of);

    private static void Print(object value, JsonSerializerOptions options)
    {
        if (IsKnownAlone)
            throw new NotSupportedException($"{value.GetType()} is not among the answers of the native program's commands.");
        JsonForm.Print(output => JsonSerializer.Serialize(output, value, value.GetType(), options));
    }

    private static JsonSerializerOptions Named(CatalogWords words) => new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(NamesInJson.Of(words)),
    };
}
