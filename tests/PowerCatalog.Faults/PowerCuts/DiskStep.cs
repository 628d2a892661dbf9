namespace PowerCatalog.Faults.PowerCuts;

/// <summary>One step of a program that changes a disk, or that tells somebody.</summary>
internal abstract record DiskStep
{
    /// <summary>Bytes at a place of a file; the file is made where it is not there.</summary>
    public sealed record Write(string Path, long Offset, byte[] Bytes) : DiskStep;

    /// <summary>A file is cut or lengthened.</summary>
    public sealed record Resize(string Path, long Length) : DiskStep;

    /// <summary>The caller waits until everything of a file is on the disk.</summary>
    public sealed record Flush(string Path) : DiskStep;

    /// <summary>A file gets another name.</summary>
    public sealed record Rename(string From, string To) : DiskStep;

    /// <summary>A name goes.</summary>
    public sealed record Remove(string Path) : DiskStep;

    /// <summary>The program's first words on its standard output: from here on its decision counts as acknowledged.</summary>
    public sealed record Told : DiskStep;
}
