using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Listings.Catalogs;

/// <summary>The catalogs that are kept here, as every list of them shows them: whose each is, and those that are looked for.</summary>
public static class KeptCatalogs
{
    /// <summary>The catalogs, in order, whose code begins with a text, or whose name, alone or with those above it, holds it.</summary>
    /// <param name="heads">All catalogs.</param>
    /// <param name="reference">Knows whose they are.</param>
    /// <param name="text">What is looked for; null or empty for all.</param>
    public static IReadOnlyList<CatalogHead> Found(IReadOnlyList<CatalogHead> heads, ReferenceData reference, string? text)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(reference);
        var wanted = text?.Trim() ?? "";
        return [.. heads.Select(head => Placed(head, reference)).Where(head => Is(head, wanted))];
    }

    private static CatalogHead Placed(CatalogHead head, ReferenceData reference) => head with
    {
        Belonging = DivisionCode.TryParse(head.Division, out var division) && reference.Divisions.Find(division) is { } known
            ? known.Belonging
            : "",
    };

    private static bool Is(CatalogHead head, string wanted) =>
        head.Division.StartsWith(wanted, StringComparison.Ordinal)
        || (head.Belonging + head.Name).Contains(wanted, StringComparison.OrdinalIgnoreCase);
}
