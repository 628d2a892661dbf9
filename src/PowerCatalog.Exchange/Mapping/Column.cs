using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>A column of a table.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Name">As a place names it.</param>
/// <param name="Heading">As written; null where it has none.</param>
/// <param name="Field">The field that it stands for; null where it stands for none.</param>
/// <param name="LeftOut">Whether it is known to have no effect, or was left out on purpose.</param>
/// <param name="Elsewhere">The field that its heading means on other sheets.</param>
internal sealed record Column(int Number, string Name, string? Heading, string? Field, bool LeftOut, string? Elsewhere)
{
    /// <summary>The column of a value that stands in no cell.</summary>
    public static readonly Column None = new(0, "", null, null, LeftOut: false, null);

    /// <summary>Whether a problem has already named it as unknown.</summary>
    public bool Named { get; set; }

    /// <summary>The heading as places show it, shortened like any text from people.</summary>
    public string? ShownHeading { get; } = Heading is null ? null : Quote.Of(Heading);

    /// <summary>
    /// Whether its values are recorded as they are shown; of a day that the catalog counts with, what is shown is one writing.
    /// </summary>
    public bool KeepsShown { get; init; }

    /// <summary>The unit that the heading of a limit carries for bare figures, as 工作日; null where it carries none.</summary>
    public string? Unit { get; init; }

    /// <summary>The lower heading, where it holds one of several parts of its field; null where it holds the whole.</summary>
    public string? Part { get; init; }

    /// <summary>Whether it holds the unit of the figure in another column of its field.</summary>
    public bool HoldsUnit { get; init; }

    /// <summary>Whether it numbers the rows.</summary>
    public bool IsSerial { get; init; }

    /// <summary>Whether it holds codes of powers.</summary>
    public bool HoldsCodes { get; } =
        Field is Fields.Code or "baseCode" or "implementationCode" or Fields.Supersedes or Fields.SupersededBy;

    /// <summary>The name under which its cells are kept in the row as sent.</summary>
    public string Label => Heading ?? Name;
}
