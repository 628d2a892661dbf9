using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Output;

/// <summary>Prints a list: as JSON with the API's names for programs, or as a table for people.</summary>
internal static class Answer
{
    /// <summary>A list through a lens.</summary>
    /// <param name="json">Whether a program reads it.</param>
    /// <param name="view">The catalog through the lens.</param>
    /// <param name="listing">The columns of the table.</param>
    /// <param name="rows">
    /// The rows, enumerated once: JSON is written meanwhile, a table holds them all, because its columns are as wide as their widest cells.
    /// </param>
    /// <param name="words">The names beside codes; null where there are none.</param>
    public static int List<T>(
        bool json, CatalogView view, Listing<T> listing, IEnumerable<T> rows, CatalogWords? words = null)
    {
        if (json)
        {
            var answer = new ListAnswer<T>(Json.Catalog(view), Json.Lens(view), rows);
            if (words is null) Json.Print(answer);
            else Json.Print(answer, words);
            return ExitCode.Done;
        }

        Terminal.Heading(view);
        Terminal.Table(listing, rows);
        return ExitCode.Done;
    }
}
