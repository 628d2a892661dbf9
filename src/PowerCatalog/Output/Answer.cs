using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Output;

/// <summary>
/// Prints answers whose types are known when the program is built, so that the native program prints them too: as JSON with the API's names
/// for programs, or a list as a table. Nothing is looked up by reflection.
/// </summary>
internal static class Answer
{
    /// <summary>An answer as one JSON value on standard output.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="types">What knows its type.</param>
    /// <param name="words">The names beside codes, as the API has them; null where there are none.</param>
    /// <exception cref="NotSupportedException">The type is not among these; nothing is printed.</exception>
    public static void Print<T>(T answer, JsonSerializerContext types, CatalogWords? words = null)
    {
        var options = JsonForm.With(EnumerationsInJson.Converters);
        options.TypeInfoResolver = words is null ? types : types.WithAddedModifier(NamesInJson.Of(words));
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        JsonForm.Print(output => JsonSerializer.Serialize(output, answer, type));
    }

    /// <summary>A list through a lens.</summary>
    /// <param name="json">Whether a program reads it.</param>
    /// <param name="view">The catalog through the lens.</param>
    /// <param name="listing">The columns of the table.</param>
    /// <param name="rows">
    /// The rows, enumerated once: JSON is written meanwhile, a table holds them all, because its columns are as wide as their widest cells.
    /// </param>
    /// <param name="types">What knows the type of the rows' list.</param>
    /// <param name="words">The names beside codes; null where there are none.</param>
    public static int List<T>(
        bool json, CatalogView view, Listing<T> listing, IEnumerable<T> rows, JsonSerializerContext types, CatalogWords? words = null)
    {
        if (!json) return Table(view, listing, rows);
        Print(new ListAnswer<T>(Json.Catalog(view), Json.Lens(view), rows), types, words);
        return ExitCode.Done;
    }

    /// <summary>A list through a lens as a table.</summary>
    public static int Table<T>(CatalogView view, Listing<T> listing, IEnumerable<T> rows)
    {
        Terminal.Heading(view);
        Terminal.Table(listing, rows);
        return ExitCode.Done;
    }
}
