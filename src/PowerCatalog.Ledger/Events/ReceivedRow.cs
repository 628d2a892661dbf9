using System.Text.Json.Serialization;

namespace PowerCatalog.Ledger.Events;

/// <summary>One row as sent, before any cleaning.</summary>
/// <param name="Line">The line's number in the adjustment, from 1.</param>
/// <param name="Sheet">The sheet's name; empty where the file has no sheets.</param>
/// <param name="Row">The row's number in the sheet, from 1; null, and written as null, where there is none.</param>
/// <param name="Headings">The headings, one for each cell.</param>
/// <param name="Cells">The cells.</param>
public sealed record ReceivedRow(
    int Line,
    string Sheet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Row,
    IReadOnlyList<string> Headings,
    IReadOnlyList<string> Cells);
