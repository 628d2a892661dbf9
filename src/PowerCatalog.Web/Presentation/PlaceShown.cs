using PowerCatalog.Domain.Text;

namespace PowerCatalog.Web.Presentation;

/// <summary>A place before and after, in words.</summary>
/// <param name="Name">What changed.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
public sealed record PlaceShown(Bilingual Name, string? Before, string? After, bool Editorial);
