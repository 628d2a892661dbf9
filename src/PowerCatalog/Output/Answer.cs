using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Output;

/// <summary>Prints a list: as JSON with the API's names for programs, or as a table for people.</summary>
internal static class Answer
{
    /// <summary>A list through a lens.</summary>
    public static int List<T>(
        bool json, CatalogView view, Listing<T> listing, IReadOnlyList<T> rows, CatalogWords? words = null)
    {
        if (json)
        {
            var answer = new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = rows.Count, Items = rows };
            if (words is null) Json.Print(answer);
            else Json.Print(answer, words);
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        Terminal.Table(listing, rows);
        return ExitCode.Done;
    }
}
