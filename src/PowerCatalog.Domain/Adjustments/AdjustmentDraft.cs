using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>
/// What somebody sent to be recorded: the decision's particulars and its lines, still as text with the place each came from. A workbook, a
/// text file and a request all become this; the checks (Deciding) read it.
/// </summary>
/// <param name="Division">The government whose list is adjusted.</param>
/// <param name="Kind">A whole list, or an adjustment of one.</param>
/// <param name="Header">The decision's particulars by field: documentNumber, title, authority, decided, effective, published, remark.</param>
/// <param name="Lines">The lines in the order of the file.</param>
/// <param name="Source">The file; null where nobody sent one, as for a single change.</param>
public sealed record AdjustmentDraft(
    DivisionCode Division, DraftKind Kind, FieldValues Header, IReadOnlyList<DraftLine> Lines, SourceFile? Source)
{
    /// <summary>The document number in normal form; null where there is none. An empty shell like 〔〕 is none.</summary>
    public string? NormalNumber =>
        Header[Fields.DocumentNumber] is { } cell && DocumentNumber.Parse(cell.Text) is { Normal.Length: > 0 } number ? number.Normal : null;
}

/// <summary>What a draft is.</summary>
public enum DraftKind
{
    /// <summary>Adds to, removes from and changes a list that is open.</summary>
    Adjustment,

    /// <summary>A whole list, which opens a catalog.</summary>
    List,
}

/// <summary>The file that a draft was read from.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Sha256">The digest of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SourceFile(string Name, string Sha256, long Bytes);

/// <summary>One row that says one thing.</summary>
/// <param name="Number">Its number in the draft, from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Fields">What the row says, by field.</param>
/// <param name="Place">Its row.</param>
/// <param name="Row">
/// The row as it was sent, heading and text in the order of the columns, before any cleaning and with the columns that no field takes; kept beside the
/// facts in the adjustment's own stream.
/// </param>
public sealed record DraftLine(
    int Number, LineKind Kind, FieldValues Fields, Place Place, IReadOnlyList<KeyValuePair<string, string>> Row);

/// <summary>What a line does; each but <see cref="List"/> has a sheet of its own (<c>catalog/headings.json</c>).</summary>
public enum LineKind
{
    /// <summary>A power of a list that opens a catalog.</summary>
    List,

    /// <summary>增加: adds a power.</summary>
    Add,

    /// <summary>减少: removes one.</summary>
    Remove,

    /// <summary>变更: changes one element of one.</summary>
    Change,

    /// <summary>划转: moves one to another department.</summary>
    Transfer,

    /// <summary>赋权: gives one to townships.</summary>
    Delegate,

    /// <summary>收回: takes one back.</summary>
    Recall,

    /// <summary>暂停、恢复: suspends one or resumes it.</summary>
    Suspend,

    /// <summary>部门: registers, renames, merges or closes a department.</summary>
    Department,

    /// <summary>乡镇: registers, renames or closes a township.</summary>
    Township,

    /// <summary>更正: says how one item of a fact should have read.</summary>
    Correct,

    /// <summary>撤销: annuls a decision.</summary>
    Annul,
}

/// <summary>One cell's text and where it stands.</summary>
/// <param name="Text">In the catalog's normal form (<see cref="Text.CleanText"/>); never empty.</param>
/// <param name="Place">The cell.</param>
public sealed record FieldValue(string Text, Place Place);

/// <summary>What a row says, by field; a field that the row leaves empty is not there.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, FieldValue> values)
{
    /// <summary>No field at all.</summary>
    public static readonly FieldValues None = new(new Dictionary<string, FieldValue>());

    /// <summary>The field's value; null where the row leaves it empty.</summary>
    public FieldValue? this[string field] => values.GetValueOrDefault(field);

    /// <summary>All, by field.</summary>
    public IReadOnlyDictionary<string, FieldValue> All => values;

    /// <summary>All in ordinal order of the fields' names, as digests need them.</summary>
    public IEnumerable<KeyValuePair<string, FieldValue>> InOrder => values.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
