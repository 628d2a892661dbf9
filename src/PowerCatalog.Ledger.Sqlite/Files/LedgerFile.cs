using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>Opens connections to one ledger file, and verifies the settings of SQLite that durability depends on.</summary>
internal sealed class LedgerFile : IDisposable
{
    // STRICT tables came with 3.37.
    private const int OldestLibrary = 3_037_000;

    private const int PageBytes = 4_096;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    private readonly SqliteLedgerOptions _options;

    private readonly ReadOnlyCopy? _copy;

    private readonly bool _leavesLog;

    private readonly ConfirmedEnd _confirmed;

    private readonly LedgerMark? _confirmedOfCopy;

    private LogFiles? _log;

    private LedgerFile(string path, SqliteLedgerOptions options)
    {
        Path = path;
        _options = options;
        _confirmed = new ConfirmedEnd(path);
        // What is confirmed after a copy was made is not in it.
        _confirmedOfCopy = options.ReadOnly ? _confirmed.Read() : null;
        _copy = options.ReadOnly ? ReadOnlyCopy.Of(path) : null;
        _leavesLog = options.Untouched && WriteAheadLog.BytesBeside(path) > 0;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens the file for writing after every check; creates the ledger first if it is absent and the options allow it.
    /// </summary>
    /// <exception cref="LedgerException">The file or the library cannot be used; the message says why.</exception>
    public static (LedgerFile File, SqliteConnection Writer) Open(string path, SqliteLedgerOptions options)
    {
        if (options.NeverWrites) options = options with { CreateIfAbsent = false };
        LedgerFile? file = null;
        SqliteConnection? writer = null;
        path = System.IO.Path.GetFullPath(path);
        try
        {
            Prepare(path, options);
            file = new LedgerFile(path, options);
            writer = file.Connect();
            file.MakeReadyInTurn(writer);
            return (file, writer);
        }
        catch (Exception error)
        {
            writer?.Dispose();
            file?.Dispose();
            throw error switch
            {
                SqliteException sqlite => sqlite.ToLedgerException(path, LedgerOperation.Opening),
                IOException or UnauthorizedAccessException => Unusable(path, error),
                _ => error,
            };
        }
    }

    /// <summary>Removes the temporary copy, if there is one.</summary>
    public void Dispose() => _copy?.Dispose();

    /// <summary>
    /// The path of the file, or of its write-ahead log, where it was deleted, renamed or replaced since it was opened; null as a rule.
    /// </summary>
    /// <param name="connection">One that was opened before.</param>
    public string? Moved(SqliteConnection connection) => connection.HasMoved() ? Path : MovedLog;

    /// <summary>The same of the log alone.</summary>
    public string? MovedLog => _log?.Moved;

    /// <summary>Of the file when it was opened for writing.</summary>
    public FileStamp OpenedAs { get; private set; }

    /// <summary>Where it ended then; null where it had no digests.</summary>
    public LedgerMark? OpenedAt { get; private set; }

    /// <summary>Up to where appends are known to be confirmed; ask before reading, as more are confirmed meanwhile.</summary>
    public LedgerMark? Confirmed => _copy is null ? _confirmed.Read() : _confirmedOfCopy;

    /// <summary>Why the file is not what was confirmed; null where it is, or nothing is known.</summary>
    /// <param name="connection">A connection to it.</param>
    /// <param name="confirmed">What was confirmed before it is read.</param>
    public LedgerException? Contradiction(SqliteConnection connection, LedgerMark? confirmed) =>
        confirmed is not null && FileMark.Of(connection, confirmed) is { Continuity: Continuity.Shorter or Continuity.Differs } end
            ? SqliteRefusals.NotConfirmed(_confirmed, confirmed.Position, end.Mark?.Position)
            : null;

    /// <summary>Forgets what was confirmed where all of it is in the file, as no process has a log beside it any more.</summary>
    public void ForgetConfirmed()
    {
        if (!File.Exists(Path + "-wal")) _confirmed.Forget();
    }

    /// <summary>Whether the file has digests; one of the version before gets them with its first append.</summary>
    public bool HasDigests { get; private set; }

    /// <summary>Looks whether the file has digests by now: this process or another may have added them.</summary>
    public bool LookForDigests(SqliteConnection connection)
    {
        if (!HasDigests) HasDigests = connection.Scalar("PRAGMA user_version") != Schema.WithoutDigests;
        return HasDigests;
    }

    /// <summary>Lets the file have digests from now on, where it is of the version before.</summary>
    public void AddDigests(SqliteConnection writer)
    {
        if (LookForDigests(writer)) return;
        Schema.AddDigests(writer);
        HasDigests = true;
    }

    /// <summary>Opens a further connection that can write, with all the settings of the first.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Connect();
        try
        {
            Configure(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that cannot write.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = Connect();
        try
        {
            connection.Execute("PRAGMA query_only = 1");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static LedgerException Unusable(string path, Exception error)
    {
        var (zh, en) = FileAdvice.Of(error);
        return Directory.Exists(System.IO.Path.GetDirectoryName(path))
            ? new LedgerException($"台账 {path} 不能使用：{zh}。The ledger {path} cannot be used: {en}.", error)
            : new LedgerException($"无法建立台账所在的文件夹：{zh}。The ledger's folder cannot be created: {en}.", error);
    }

    // What lies in a folder that this user may not look into seems to be absent.
    private static void Prepare(string path, SqliteLedgerOptions options)
    {
        if (!File.Exists(path)) HiddenFiles.EnsureNone(System.IO.Path.GetDirectoryName(path)!);
        if (!options.CreateIfAbsent && !File.Exists(path))
            throw new LedgerException(
                $"{path} 处没有台账，请检查路径或新建一个。There is no ledger at {path}. Check the path, or create one.");
        // Whoever fills a new file puts a ledger here on purpose.
        if (options.Fills && !File.Exists(path)) new ConfirmedEnd(path).Forget();
        if (options.CreateIfAbsent)
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _copy?.Source ?? Path,
            Mode = _copy is not null ? _copy.Mode
                : _options.CreateIfAbsent ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            // A pooled connection keeps the file open after the ledger is closed.
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            // The last connection that closes would copy the log into the file, and delete it.
            if (_leavesLog) WriteAheadLog.Leave(connection);
            raw.sqlite3_busy_timeout(connection.Handle, checked((int)_options.BusyTimeout.TotalMilliseconds));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Who closes the last connection has the file alone for a moment, in which SQLite refuses others without waiting for their turn
    // (https://www.sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode).
    private void MakeReadyInTurn(SqliteConnection writer)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                MakeReady(writer);
                return;
            }
            catch (SqliteException busy)
                when (busy.SqliteErrorCode == raw.SQLITE_BUSY && Stopwatch.GetElapsedTime(started) < _options.BusyTimeout)
            {
                Thread.Sleep(Turn);
            }
        }
    }

    private void MakeReady(SqliteConnection writer)
    {
        if (raw.sqlite3_libversion_number() < OldestLibrary)
            throw new LedgerException(
                $"SQLite {writer.ServerVersion} 太旧，至少需要 3.37。"
                + $"SQLite {writer.ServerVersion} is too old for a ledger; 3.37 or later is needed.");
        var ready = Schema.IsLedger(writer, Path);
        if (!ready && !_options.CreateIfAbsent)
            throw new LedgerException(
                $"{Path} 是空文件，里面没有台账，请检查路径或新建一个。{Path} is empty: there is no ledger in it. Check the path, or create one.");
        HasDigests = !ready || writer.Scalar("PRAGMA user_version") != Schema.WithoutDigests;
        if (_options.NeverWrites)
            return;
        if (raw.sqlite3_db_readonly(writer.Handle, "main") != 0)
            throw new LedgerException(
                $"{Path} 只能读取，而台账必须能写入。请检查文件及其文件夹的所有者和权限。"
                + $"{Path} is read-only; a ledger must be writable. Check the owner and the permissions of the file and its folder.");
        Configure(writer);
        if (!ready)
            Schema.Create(writer, Path);
        // A process killed between writing and flushing leaves commits that are in the log but perhaps not on the disk. A checkpoint
        // flushes the log first, so that whatever this process returns or confirms from now on is durable.
        writer.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        _log = LogFiles.Of(writer);
        OpenedAs = FileStamp.Of(Path);
        OpenedAt = FileMark.Of(writer, null).Mark;
    }

    private void Configure(SqliteConnection writer)
    {
        if (writer.ScalarText("PRAGMA journal_mode = WAL") is var mode && mode != "wal")
            throw new LedgerException(
                $"{Path} 不能使用预写日志，请把台账放在本地磁盘上。"
                + $"{Path} cannot use a write-ahead log (journal mode '{mode}'). Put the ledger on a local disk.");
        writer.Execute("PRAGMA synchronous = FULL");
        if (writer.Scalar("PRAGMA synchronous") is var level && level != 2)
            throw new LedgerException(
                $"SQLite 没有把 {Path} 的每次提交写到磁盘（synchronous 为 {level}，应为 2）。"
                + $"SQLite does not flush each commit of {Path} to the disk (synchronous is {level}, not 2).");
        writer.Execute("PRAGMA foreign_keys = ON");
        WriteAheadLog.Bound(writer);
        writer.Execute("PRAGMA cache_size = -16384");
        if (_options.MaximumBytes is { } maximum)
            writer.Execute($"PRAGMA max_page_count = {Math.Max(1, maximum / PageBytes)}");
    }
}
