using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Reading;

/// <summary>How a file is to be read.</summary>
/// <param name="Division">The government whose list it adjusts.</param>
/// <param name="Kind">A whole list, or an adjustment of one.</param>
public sealed record ReadOptions(DivisionCode Division, DraftKind Kind)
{
    /// <summary>
    /// What columns mean that the program does not know, by heading; before the heading may stand the sheet's name and <c>!</c>. The value is a field's
    /// key (<c>legalBasis</c>), a known heading (设定依据), or <see cref="LeftOut"/>. These win over the known headings.
    /// </summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>Particulars of the decision given beside the file, by field (<c>documentNumber</c>) or heading (文号); these win over the file.</summary>
    public IReadOnlyDictionary<string, string> Header { get; init; } = new Dictionary<string, string>();

    /// <summary>How much is read before a file is refused.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>The value of <see cref="Map"/> for a column that is left out on purpose.</summary>
    public const string LeftOut = "-";
}

/// <summary>How much is read before a file is refused. What a file claims of itself is never trusted: all of these count what is really read.</summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of the file: 64 MB.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of all parts of a workbook once decompressed: 1 GB, room for the 500,000 rows of a large list.</summary>
    public long DecompressedBytes { get; init; } = 1024L << 20;

    /// <summary>How many times larger than in the file a part may be once decompressed, from 1 MB on.</summary>
    public int DecompressionRatio { get; init; } = 200;

    /// <summary>Parts of a workbook.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>Lines of a draft.</summary>
    public int Rows { get; init; } = 500_000;

    /// <summary>Columns of a sheet.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>Characters of a cell; the most that a spreadsheet keeps.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters of a workbook's table of shared strings.</summary>
    public long SharedStringCharacters { get; init; } = 128L << 20;

    /// <summary>Merged ranges of a sheet.</summary>
    public int MergedRanges { get; init; } = 100_000;

    /// <summary>Problems that are listed; the rest is counted.</summary>
    public int Problems { get; init; } = 1_000;
}

/// <summary>What reading a file gave.</summary>
/// <param name="Draft">
/// What the file says; null where an error keeps rows, columns or the decision from being read. Where the only errors are of single cells
/// (codes <c>cell.…</c>) the draft is given all the same, so that the checks of its values can be listed together with these errors.
/// </param>
/// <param name="Problems">What is wrong or worth a look, in the order of the file.</param>
public sealed record ReadResult(AdjustmentDraft? Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether there is an error: such a draft must not be recorded.</summary>
    public bool Refused => Problems.Any(problem => problem.Severity == Severity.Error);
}
