using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Audit;

/// <summary>One difference.</summary>
/// <param name="Kind">What is different, in words.</param>
/// <param name="Code">The power.</param>
/// <param name="Name">Its name.</param>
/// <param name="What">The element, the department, the township; null where the power as a whole.</param>
/// <param name="Before">What the first says; null where nothing.</param>
/// <param name="After">What the second says; null where nothing.</param>
public sealed record ComparedRow(Bilingual Kind, string Code, string Name, string? What, string? Before, string? After)
{
    /// <summary>The adjustments that account for it, by number or title; null where it is of no two states.</summary>
    public string? Decisions { get; init; }
}
