using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Ledger.Sqlite;

/// <summary>Opens connections to one ledger file, and sees to it that SQLite really does what durability rests on.</summary>
internal sealed class LedgerFile
{
    // STRICT tables came with 3.37.
    private const int OldestLibrary = 3_037_000;

    // In pages of 4 KiB. Fewer checkpoints write fewer pages twice: an import of a year then costs one or two.
    private const int CheckpointPages = 4_096;
    private const int LogBytesKept = 64 << 20;
    private const int PageBytes = 4_096;

    private readonly SqliteLedgerOptions _options;

    private LedgerFile(string path, SqliteLedgerOptions options)
    {
        Path = path;
        _options = options;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Opens the file for writing, after every check, and makes it a ledger first where it is absent and the options allow it.</summary>
    /// <exception cref="LedgerException">The file or the library cannot serve; the message says why.</exception>
    public static (LedgerFile File, SqliteConnection Writer) Open(string path, SqliteLedgerOptions options)
    {
        var file = new LedgerFile(System.IO.Path.GetFullPath(path), options);
        SqliteConnection? writer = null;
        try
        {
            file.Prepare();
            writer = file.Connect();
            file.MakeReady(writer);
            return (file, writer);
        }
        catch (Exception error)
        {
            writer?.Dispose();
            throw error switch
            {
                SqliteException sqlite => sqlite.ToLedgerException(file.Path, "Opening"),
                IOException or UnauthorizedAccessException => new LedgerException($"The ledger's folder cannot be made: {error.Message}", error),
                _ => error,
            };
        }
    }

    /// <summary>Opens a connection that cannot write.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = Connect();
        try
        {
            connection.Tell("PRAGMA query_only = 1");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare()
    {
        if (!_options.CreateIfAbsent && !File.Exists(Path))
            throw new LedgerException($"There is no ledger at {Path}. Check the path, or create one.");
        if (_options.CreateIfAbsent)
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = _options.CreateIfAbsent ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            // A pooled connection would keep the file open after the ledger is closed.
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, checked((int)_options.BusyTimeout.TotalMilliseconds));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void MakeReady(SqliteConnection writer)
    {
        if (raw.sqlite3_libversion_number() < OldestLibrary)
            throw new LedgerException($"SQLite {writer.ServerVersion} is too old for a ledger; 3.37 or later is needed.");
        var ready = Schema.IsLedger(writer, Path);
        if (!ready && !_options.CreateIfAbsent)
            throw new LedgerException($"{Path} is empty: there is no ledger in it. Check the path, or create one.");
        if (raw.sqlite3_db_readonly(writer.Handle, "main") != 0)
            throw new LedgerException(
                $"{Path} may only be read; a ledger must be written. Check the owner and permissions of the file and its folder.");
        Configure(writer);
        if (!ready)
            Schema.Create(writer, Path);
        // A process killed between writing and flushing leaves commits that the log holds but the disk perhaps not. A checkpoint flushes
        // the log first, so that whatever this process shows or confirms from now on is durable.
        writer.Tell("PRAGMA wal_checkpoint(PASSIVE)");
    }

    private void Configure(SqliteConnection writer)
    {
        if (writer.AskText("PRAGMA journal_mode = WAL") is var mode && mode != "wal")
            throw new LedgerException($"{Path} cannot use a write-ahead log (SQLite says '{mode}'). Put the ledger on a local disk.");
        writer.Tell("PRAGMA synchronous = FULL");
        if (writer.Ask("PRAGMA synchronous") is var level && level != 2)
            throw new LedgerException($"SQLite does not flush each commit of {Path} to the disk (synchronous is {level}, not 2).");
        writer.Tell("PRAGMA foreign_keys = ON");
        writer.Tell($"PRAGMA wal_autocheckpoint = {CheckpointPages}");
        writer.Tell($"PRAGMA journal_size_limit = {LogBytesKept}");
        writer.Tell("PRAGMA cache_size = -16384");
        if (_options.MaximumBytes is { } maximum)
            writer.Tell($"PRAGMA max_page_count = {Math.Max(1, maximum / PageBytes)}");
    }
}
