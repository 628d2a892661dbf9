using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Output;

/// <summary>Prints a list: as JSON with the API's names for programs, or as a table for people.</summary>
internal static class Answer
{
    /// <summary>Prints a list through a lens.</summary>
    public static int List<T>(bool json, CatalogView view, Listing<T> listing, IReadOnlyList<T> rows)
    {
        if (json)
        {
            Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = rows.Count, Items = rows });
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        Terminal.Table(listing, rows);
        return ExitCode.Done;
    }
}
