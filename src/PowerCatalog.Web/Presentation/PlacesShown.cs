using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Presentation;

/// <summary>Changed places in the words of a page.</summary>
/// <param name="Words">The names of elements and categories.</param>
/// <param name="Values">What departments, townships and categories are called.</param>
/// <param name="Language">The page's language.</param>
internal sealed record PlacesShown(CatalogWords Words, ValueWords Values, PageLanguage Language)
{
    /// <summary>A place before and after.</summary>
    public PlaceShown Of(string element, string? before, string? after, bool editorial) =>
        new(Words.Of(element)!, Read(element, before), Read(element, after), editorial);

    /// <summary>A value as a person reads it; null where there is none.</summary>
    public string? Read(string element, string? value) => Values.Of(element, value) is { } read ? Language.Of(read) : null;
}
