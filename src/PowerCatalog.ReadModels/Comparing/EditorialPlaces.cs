using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>The places that only editorial changes changed between two states.</summary>
internal sealed class EditorialPlaces
{
    private readonly HashSet<(string Code, string Element)> _places;

    public EditorialPlaces(CatalogView from, CatalogView to)
    {
        var parameters = to.Parameters();
        parameters.Add("fromOn", (long)ClockColumns.Number(from.Lens.On));
        parameters.Add("fromKnown", from.Lens.Known);
        // Facts that only one of the two states includes.
        _places = [.. to.Query(
            """
            SELECT f.subject, c.element FROM element_changes c JOIN facts f ON f.catalog_id = c.catalog_id AND f.revision = c.revision
            WHERE c.catalog_id = @catalog
            AND (f.effective <= @on AND f.known <= @known) <> (f.effective <= @fromOn AND f.known <= @fromKnown)
            GROUP BY c.power_id, c.element HAVING min(c.editorial) = 1
            """,
            parameters,
            static row => (row.Text(0), row.Text(1)))];
    }

    public bool Has(ChangedPlace place) => _places.Contains((place.Code, place.Element));
}
