namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>When the file itself was last written, and its length. What is appended lies beside it until a checkpoint.</summary>
/// <param name="Written">The time, as the file system has it.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct FileStamp(DateTime Written, long Length)
{
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(file.LastWriteTimeUtc, file.Length) : default;
    }
}
