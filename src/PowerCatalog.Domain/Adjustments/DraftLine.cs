using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>One row that says one thing.</summary>
/// <param name="Number">Its number in the draft, from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Fields">What the row says, by field.</param>
/// <param name="Place">Its row.</param>
/// <param name="Row">
/// The row as it was sent, heading and text in the order of the columns, before any cleaning and with the columns that no field takes; kept
/// beside the facts in the adjustment's own stream.
/// </param>
public sealed record DraftLine(
    int Number, LineKind Kind, FieldValues Fields, Place Place, IReadOnlyList<KeyValuePair<string, string>> Row);
