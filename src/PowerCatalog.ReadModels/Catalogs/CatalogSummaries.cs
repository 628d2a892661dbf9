using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Catalogs;

/// <summary>A summary of a catalog through a lens.</summary>
/// <param name="OpeningTitle">The title of the list that opened it.</param>
/// <param name="OpenedBy">The id of the actor who recorded that list.</param>
/// <param name="Opened">The first day of that list.</param>
/// <param name="Adjustments">How many adjustments are recorded, the opening list among them.</param>
/// <param name="LastNumber">The document number of the last one; null for a list that has none.</param>
/// <param name="LastTitle">Its title.</param>
/// <param name="LastRevision">The revision that completed it.</param>
/// <param name="LastRecorded">When it was recorded.</param>
public sealed record CatalogSummary(
    string OpeningTitle, string OpenedBy, DateOnly Opened, long Adjustments, string? LastNumber, string LastTitle, long LastRevision,
    DateTimeOffset LastRecorded);

/// <summary>Queries summaries of catalogs.</summary>
public static class CatalogSummaries
{
    /// <summary>The opening and the last adjustment that the lens knows.</summary>
    public static CatalogSummary Summary(this CatalogView view)
    {
        var row = view.First(
            """
            SELECT
                (SELECT title FROM adjustments WHERE catalog_id = @catalog ORDER BY known LIMIT 1),
                (SELECT actor FROM adjustments WHERE catalog_id = @catalog ORDER BY known LIMIT 1),
                (SELECT count(*) FROM adjustments WHERE catalog_id = @catalog AND known <= @known),
                document_number, title, known, recorded
            FROM adjustments WHERE catalog_id = @catalog AND known <= @known ORDER BY known DESC LIMIT 1
            """,
            view.Parameters(),
            static row => (
                Opening: row.Text(0), OpenedBy: row.Text(1), Adjustments: row.Number(2), Number: row.TextOrNull(3), Title: row.Text(4),
                Known: row.Number(5), Recorded: row.Number(6)));
        var opened = view.Count(
            "SELECT effective FROM adjustments WHERE catalog_id = @catalog ORDER BY known LIMIT 1", view.Parameters());
        return new CatalogSummary(
            row.Opening, row.OpenedBy, ClockColumns.Date(opened), row.Adjustments,
            row.Number, row.Title, row.Known, ClockColumns.Moment(row.Recorded));
    }
}
