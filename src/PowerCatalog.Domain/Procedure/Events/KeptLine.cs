using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>One line of a draft.</summary>
/// <param name="Number">Its number in the draft, from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Place">Its row.</param>
/// <param name="Table">Its table, by its place among the tables of the event.</param>
/// <param name="Fields">Its fields, in ordinal order.</param>
/// <param name="Cells">The cells as sent, one for each heading of the table.</param>
public sealed record KeptLine(
    int Number, LineKind Kind, KeptPlace Place, int Table, IReadOnlyList<KeptField> Fields, IReadOnlyList<string> Cells);
