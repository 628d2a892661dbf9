namespace PowerCatalog.Ledger;

/// <summary>
/// The room on the disk of a folder, and how much of it has to stay free for anything to be recorded: a disk that is full to the last byte
/// leaves no room for the read models, for sessions, or for whoever makes room again.
/// </summary>
/// <param name="folder">A folder on the disk.</param>
/// <param name="least">Gives the bytes that have to stay free, asked for once, when something is recorded; 0 for no bound.</param>
public sealed class DiskRoom(string folder, Func<long> least)
{
    /// <summary>What stays free where nothing else is said: 256 MB, four write-ahead logs at their largest.</summary>
    public const long UsualLeast = 256L << 20;

    private readonly Lazy<long> _least = new(least);
    private readonly string _place = OperatingSystem.IsWindows() ? Path.GetPathRoot(Path.GetFullPath(folder))! : Path.GetFullPath(folder);

    /// <summary>The bytes that have to stay free.</summary>
    public long Least => _least.Value;

    /// <summary>The bytes that are free for this user; null where the system does not say.</summary>
    public long? Free()
    {
        try
        {
            return new DriveInfo(_place).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Why nothing may be written; null where there is room, or nobody knows.</summary>
    /// <param name="bytes">What is to be written.</param>
    public LedgerException? Refusal(long bytes = 0) =>
        Least > 0 && Free() is { } free && free - bytes < Least ? LedgerRefusals.NoRoom(free, Least) : null;
}
