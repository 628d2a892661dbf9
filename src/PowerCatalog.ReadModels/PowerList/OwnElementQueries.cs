using PowerCatalog.Domain.Elements;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>Queries the office's own elements.</summary>
public static class OwnElementQueries
{
    /// <summary>The own elements that the catalog keeps as known through the lens, in the order of their names.</summary>
    public static IReadOnlyList<Element> OwnElements(this CatalogView view) =>
    [
        .. view.Texts(
            "SELECT key FROM own_elements WHERE catalog_id = @catalog AND known <= @known ORDER BY key", view.Parameters())
            .Select(OwnElement.Of).OfType<Element>(),
    ];

    /// <summary>The key of the own element with this name; null where the catalog keeps none.</summary>
    public static string? OwnElementNamed(this CatalogView view, string name) =>
        new OwnElements(view.OwnElements().Select(element => element.Key)).Find(name);
}
