using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>
/// What somebody sent to be recorded: the decision's particulars and its lines, still as text with the place each came from. A workbook, a
/// text file and a request all become this; the checks (Deciding) read it.
/// </summary>
/// <param name="Division">The government whose list is adjusted.</param>
/// <param name="Kind">A whole list, or an adjustment of one.</param>
/// <param name="Header">
/// The decision's particulars by field: documentNumber, title, authority, decided, effective, published, remark.
/// </param>
/// <param name="Lines">The lines in the order of the file.</param>
/// <param name="Source">The file; null where nobody sent one, as for a single change.</param>
public sealed record AdjustmentDraft(
    DivisionCode Division, DraftKind Kind, FieldValues Header, IReadOnlyList<DraftLine> Lines, SourceFile? Source)
{
    /// <summary>The document number in normal form; null where there is none. An empty shell like 〔〕 is none.</summary>
    public string? NormalNumber =>
        Header[Fields.DocumentNumber] is { } cell && DocumentNumber.Parse(cell.Text) is { Normal.Length: > 0 } number
            ? number.Normal
            : null;
}
