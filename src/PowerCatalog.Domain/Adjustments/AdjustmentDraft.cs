using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>
/// An adjustment as it was sent: its particulars and lines, still as text, each with its place. Workbooks, text files and requests are all
/// read into a draft, which the checks (Deciding) turn into facts.
/// </summary>
/// <param name="Division">The government whose list is adjusted.</param>
/// <param name="Kind">A whole list, or an adjustment of one.</param>
/// <param name="Header">
/// The adjustment's particulars by field: documentNumber, title, authority, decided, effective, published, remark.
/// </param>
/// <param name="Lines">The lines in the order of the file.</param>
/// <param name="Source">The file; null for a change made without one.</param>
public sealed record AdjustmentDraft(
    DivisionCode Division, DraftKind Kind, FieldValues Header, IReadOnlyList<DraftLine> Lines, SourceFile? Source)
{
    private static readonly HashSet<Place> Nothing = [];

    /// <summary>The places in which reading found an error. What the checks would find there follows from it.</summary>
    public IReadOnlySet<Place> Faulty { get; init; } = Nothing;

    /// <summary>What the rows of an exported list say that it was exported from: each different text once, a few of them.</summary>
    public IReadOnlyList<FieldValue> Versions { get; init; } = [];

    /// <summary>
    /// Whether it is one decision of a running log, which refers to decisions by their numbers: such a decision needs no title.
    /// </summary>
    public bool InLog { get; init; }

    /// <summary>The document number in normal form; null where there is none. An empty shell like 〔〕 does not count as a number.</summary>
    public string? NormalNumber =>
        Header[Fields.DocumentNumber] is { } cell && DocumentNumber.Parse(cell.Text) is { Normal.Length: > 0 } number
            ? number.Normal
            : null;
}
