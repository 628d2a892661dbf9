namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>The file beside a ledger that says that it is being filled, or was and is not whole.</summary>
internal sealed class UnfinishedMark(string path)
{
    private const string Words =
        "台账正在恢复或复制，尚未完成；完成时自动删除此文件。The ledger is being restored or copied and is not whole yet; this file goes when it is.\n";

    private readonly string _file = path + ".unfinished";
    private bool _isSet;

    /// <summary>Whether it lies there.</summary>
    public bool IsThere => File.Exists(_file);

    /// <exception cref="LedgerException">It lies there.</exception>
    public void EnsureAbsent()
    {
        if (IsThere) throw SqliteRefusals.Unfinished(path, _file);
    }

    /// <summary>Sets it, on the disk before anything is appended.</summary>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public void Set()
    {
        if (_isSet) return;
        try
        {
            using var file = new FileStream(_file, FileMode.Create, FileAccess.Write);
            file.Write(System.Text.Encoding.UTF8.GetBytes(Words));
            file.Flush(flushToDisk: true);
            _isSet = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"{_file} 不能写入，没有开始。{_file} cannot be written, so nothing was begun: {error.Message}", error);
        }
    }

    /// <summary>Takes it away.</summary>
    public void Clear() => File.Delete(_file);
}
