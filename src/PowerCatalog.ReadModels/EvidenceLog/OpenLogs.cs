using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>
/// The logs of all catalogs while they are open: their heads as the index has them, and their tiles in the catalogs' files, each of which
/// is opened when it is asked. A file may be further than the index, never behind it, and a log tells of any size that it has had.
/// </summary>
/// <param name="index">The index; it is closed with the logs.</param>
/// <param name="open">Opens the file of a stream's catalog.</param>
/// <param name="isLeftAside">Whether a log is left aside, as one whose file is damaged; null for none.</param>
internal sealed class OpenLogs(
    SqliteConnection index, Func<StreamName, SqliteConnection> open, Func<StreamName, bool>? isLeftAside = null) : IDisposable
{
    // Who goes through thousands of logs goes from one to the next.
    private const int FilesOpen = 16;

    private readonly Dictionary<StreamName, SqliteConnection> _files = [];

    /// <summary>The index.</summary>
    public SqliteConnection Index => index;

    /// <summary>Whether a log was left aside, so that those that were given are not all.</summary>
    public bool LeavesSomeAside { get; private set; }

    /// <summary>The streams whose files are open.</summary>
    public IReadOnlyCollection<StreamName> Opened => _files.Keys;

    /// <summary>The heads of all logs.</summary>
    public List<LogHead> All() => Taken(LogHead.All(index));

    /// <summary>The heads of the logs that grew last.</summary>
    public List<LogHead> Newest(int count) => Taken(LogHead.Newest(index, count));

    /// <summary>The head of a stream's log; null where there is none.</summary>
    public LogHead? Of(StreamName stream) => isLeftAside?.Invoke(stream) == true ? null : LogHead.Of(index, stream);

    /// <summary>The full subtrees of a log. A tile that is missing is a <see cref="Foundation.ReadModelException"/>.</summary>
    public ISubtrees Subtrees(LogHead head) => new TiledSubtrees(tile =>
    {
        using var rows = new Statement(FileOf(head.Stream), LogTiles.Query);
        return LogTiles.Read(rows, head.Id, tile);
    });

    /// <summary>The file of a stream's catalog.</summary>
    public SqliteConnection FileOf(StreamName stream)
    {
        if (_files.TryGetValue(stream, out var known)) return known;
        if (_files.Count >= FilesOpen) CloseFiles();
        return _files[stream] = open(stream);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CloseFiles();
        index.Dispose();
    }

    private List<LogHead> Taken(List<LogHead> heads)
    {
        LeavesSomeAside |= isLeftAside is not null && heads.RemoveAll(head => isLeftAside(head.Stream)) > 0;
        return heads;
    }

    private void CloseFiles()
    {
        foreach (var file in _files.Values) file.Dispose();
        _files.Clear();
    }
}
