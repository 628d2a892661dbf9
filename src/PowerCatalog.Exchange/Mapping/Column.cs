using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>A column of a table.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Name">As a place names it.</param>
/// <param name="Heading">As written; null where it has none.</param>
/// <param name="Field">The field that it fills; null where it fills none.</param>
/// <param name="LeftOut">Whether it is known and carries nothing, or was left out on purpose.</param>
/// <param name="Elsewhere">The field that its heading means on other sheets.</param>
internal sealed record Column(int Number, string Name, string? Heading, string? Field, bool LeftOut, string? Elsewhere)
{
    /// <summary>Whether a problem has already named it as unknown.</summary>
    public bool Named { get; set; }

    /// <summary>The heading as places show it; it is text of people like any cell.</summary>
    public string? ShownHeading { get; } = Heading is null ? null : Quote.Of(Heading);

    /// <summary>What the row as sent is kept under.</summary>
    public string Label => Heading ?? Name;
}
