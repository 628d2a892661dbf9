using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>A line that is complete once the row after it is known not to continue it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Values">The values of its first row.</param>
/// <param name="Place">Its first row.</param>
/// <param name="Sent">Its rows as they were sent.</param>
internal sealed record PendingLine(LineKind Kind, RowFields Values, Place Place, List<KeyValuePair<string, string>> Sent)
{
    /// <summary>The decision that its row names; null where none does.</summary>
    public LoggedDecision? Decision { get; init; }

    /// <summary>Its first row.</summary>
    public required TableRow First { get; init; }

    /// <summary>All its rows.</summary>
    public List<TableRow> Rows => field ??= [First];

    /// <summary>The values of the rows that continue it.</summary>
    public List<RowFields> Further { get; } = [];
}
