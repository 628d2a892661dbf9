using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>One line of a draft.</summary>
/// <param name="Number">Its number in the draft, from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Fields">The values of the row, by field.</param>
/// <param name="Place">Its row.</param>
/// <param name="Row">
/// The row as it was sent: headings and texts in the order of the columns, uncleaned, including columns without a field. It is kept beside
/// the facts, in the adjustment's own stream.
/// </param>
public sealed record DraftLine(
    int Number, LineKind Kind, FieldValues Fields, Place Place, IReadOnlyList<KeyValuePair<string, string>> Row)
{
    private static readonly HashSet<string> Nothing = [];
    private static readonly Dictionary<string, Place> NoHeadings = [];

    /// <summary>
    /// The fields that have a column in the table of the row: an empty cell of one of them says that there is no value, and not that
    /// nothing is said. Empty where the line was made without a table.
    /// </summary>
    public IReadOnlySet<string> Columns { get; init; } = Nothing;

    /// <summary>The headings of these columns in the table, by field. Empty where the line was made without a table.</summary>
    public IReadOnlyDictionary<string, Place> Headings { get; init; } = NoHeadings;

    /// <summary>The cell of the row in the column of a field, also an empty one; the row where there is no such column.</summary>
    public Place PlaceOf(string field) => Headings.TryGetValue(field, out var heading) ? heading with { Row = Place.Row } : Place;

    /// <summary>
    /// Required fields that the table has no column for: an error of the table, which is not one of each of its lines as well.
    /// </summary>
    public IReadOnlySet<string> Unread { get; init; } = Nothing;
}
