namespace PowerCatalog.Exchange.Files;

/// <summary>
/// Limits beyond which a file is refused. All of them count what is actually read, not what the file states about itself.
/// </summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of the file: 64 MB.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of all parts of a workbook once decompressed: 1 GB, room for the 500,000 rows of a large list.</summary>
    public long DecompressedBytes { get; init; } = 1024L << 20;

    /// <summary>The greatest ratio of a part's decompressed to its compressed size, from 1 MB on.</summary>
    public int DecompressionRatio { get; init; } = 200;

    /// <summary>Parts of a workbook.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>Rows of a draft that are lines or go on with one.</summary>
    public int Rows { get; init; } = 500_000;

    /// <summary>Columns of a sheet.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>Characters of a cell; the most that a spreadsheet stores.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters of a workbook's table of shared strings.</summary>
    public long SharedStringCharacters { get; init; } = 128L << 20;

    /// <summary>Merged ranges of a sheet.</summary>
    public int MergedRanges { get; init; } = 100_000;

    /// <summary>
    /// Characters that the cells of one sheet take from the shared strings: 64 M. Every cell may refer to the same long text, so a file's
    /// size does not bound the text of its cells.
    /// </summary>
    public long SheetSharedCharacters { get; init; } = 64L << 20;

    /// <summary>Problems that are listed; the rest are counted.</summary>
    public int Problems { get; init; } = 500;
}
