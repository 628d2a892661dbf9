using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Copying;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Sqlite.Following;
using PowerCatalog.Ledger.Sqlite.Reading;
using PowerCatalog.Ledger.Sqlite.Verifying;
using PowerCatalog.Ledger.Sqlite.Vouching;
using PowerCatalog.Ledger.Sqlite.Writing;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite;

/// <summary>
/// The ledger in one SQLite file: write-ahead log, every commit flushed, one writer thread with group commit. Several processes may have
/// the file open; positions are dense, from 1. Beyond the port it refuses, with a <see cref="LedgerException"/>, to record an event id
/// twice in one stream.
/// </summary>
public sealed class SqliteLedger : ILedger
{
    private readonly LedgerFile _file;
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly KeptCopy _kept;
    private readonly UnfinishedMark? _filling;
    private readonly ReaderPool _readers;
    private readonly CommitSignal _commits;
    private readonly WriterQueue? _writer;
    private readonly PagedRead _reads;
    private readonly Subscription _subscription;
    private int _closed;

    private SqliteLedger(LedgerFile file, SqliteConnection connection, TimeProvider clock, SqliteLedgerOptions options)
    {
        _file = file;
        _connection = connection;
        _clock = clock;
        _kept = new KeptCopy(file.Path, clock);
        _filling = options.Fills ? new UnfinishedMark(file.Path) : null;
        _readers = new ReaderPool(file, options, () => _kept.Of(connection));
        _commits = new CommitSignal(ReadHeadAsync, options.PollInterval, clock);
        _writer = options.NeverWrites
            ? null
            : new WriterQueue(BeginWriting, file.Path, options, clock, _commits.Advance);
        _reads = new PagedRead(_readers, options);
        _subscription = new Subscription(_readers, _commits, options);
        ChecksUniqueIds = connection.Scalar("PRAGMA user_version") == Schema.Version;
    }

    /// <summary>The file's full path.</summary>
    public string Path => _file.Path;

    /// <summary>
    /// Opens the ledger in a file; creates the file and its folder if they are absent, unless <paramref name="options"/> forbid it.
    /// </summary>
    /// <param name="path">The file, on a local disk.</param>
    /// <param name="clock">Gives the time at which events are recorded, and measures intervals.</param>
    /// <param name="options">Null: <see cref="SqliteLedgerOptions.Default"/>.</param>
    /// <exception cref="LedgerException">
    /// The file is not a ledger, is of a newer version or read-only, or SQLite cannot guarantee durability there. Nothing was changed.
    /// </exception>
    public static SqliteLedger Open(string path, TimeProvider clock, SqliteLedgerOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(clock);
        options ??= SqliteLedgerOptions.Default;
        path = System.IO.Path.GetFullPath(path);
        if (!options.Fills) new UnfinishedMark(path).EnsureAbsent();
        if (!options.NeverWrites) DamagedLog.KeepAside(path);
        var (file, connection) = LedgerFile.Open(path, options);
        return new SqliteLedger(file, connection, clock, options);
    }

    /// <inheritdoc/>
    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => true;

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        var request = new AppendRequest(stream, expected, events);
        _filling?.Set();
        return _writer is { } writer
            ? LedgerTelemetry.AppendAsync(events.Count, () => writer.AppendAsync(request, cancellation))
            : throw SqliteRefusals.ReadOnly(Path);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default)
    {
        ReadArguments.CheckStream(from, count);
        return _reads.StreamAsync(stream, direction, from, count, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue, CancellationToken cancellation = default)
    {
        ReadArguments.CheckAll(after, prefix, count);
        return _reads.AllAsync(direction, after, prefix, count, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", CancellationToken cancellation = default)
    {
        ReadArguments.CheckSubscription(after, prefix);
        return _subscription.FollowAsync(after, prefix, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<Position> HeadAsync(CancellationToken cancellation = default) => new(await ReadHeadAsync(cancellation));

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> LastRecordedAsync(CancellationToken cancellation = default) =>
        _readers.ReadAsync(0, static (reader, _) => reader.LastRecorded(), cancellation);

    /// <summary>Counts and sizes, for an operator. Counting takes about 10 ms for each million events.</summary>
    /// <exception cref="LedgerException">The file cannot be read.</exception>
    public ValueTask<SqliteLedgerInfo> InfoAsync(CancellationToken cancellation = default) =>
        _readers.ReadAsync(_file, static (reader, file) => SqliteLedgerInfo.Read(reader.Connection, file), cancellation);

    /// <summary>
    /// Checks what lies below the port: SQLite's own integrity, the file's header and tables, dense positions, names that nothing uses, the
    /// chain of the digests and the end that the file notes. Reads everything once, as of its start; appends continue meanwhile.
    /// </summary>
    public ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
        _readers.ReadAsync(
            (_file, _file.Confirmed, cancellation),
            static (reader, ask) =>
            {
                var found = new LedgerCheck(reader.Connection, ask._file.Path).Run(ask.cancellation);
                return ask._file.Contradiction(reader.Connection, ask.Confirmed) is { } lost ? [.. found, Finding(lost)] : found;
            },
            cancellation);

    /// <summary>
    /// What can be said of a file that cannot be opened: its header and its write-ahead log are looked at as bytes. Nothing is changed.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This process may not read it.</exception>
    public static IReadOnlyList<LedgerFinding> CheckBytes(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var findings = new LedgerFindings();
        FileHeader.Check(path, findings);
        if (LogFile.Find(path + "-wal") is { } log) findings.Add(log);
        DamagedLog.Check(path, findings);
        return findings.All;
    }

    /// <inheritdoc/>
    /// <remarks>Of a file of an earlier version, which is only read, the indexes themselves are not looked at.</remarks>
    public bool ChecksUniqueIds { get; }

    /// <inheritdoc/>
    public ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
        _readers.ReadAsync(
            (_file, _kept, _file.Confirmed),
            static (reader, at) =>
            {
                if (at._file.Moved(reader.Connection) is { } moved)
                    return new LedgerFinding("moved", SqliteRefusals.Moved(moved, at._kept.Of(reader.Connection)).Public!);
                return at._file.Contradiction(reader.Connection, at.Confirmed) is { } lost ? Finding(lost) : null;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<MarkedEnd> MarkAsync(LedgerMark? earlier, CancellationToken cancellation = default) =>
        _readers.ReadAsync(
            earlier,
            static (reader, mark) =>
            {
                // A file that is written over in place, beside SQLite, is seen as it is now and not as it was read before.
                reader.Connection.Execute("PRAGMA shrink_memory");
                return FileMark.Of(reader.Connection, mark);
            },
            cancellation);

    /// <summary>Says that a ledger that was opened to be filled is whole, so that others may open it.</summary>
    public void Filled() => _filling?.Clear();

    /// <summary>
    /// Copies the ledger into another file while it is in use, by SQLite's own backup. What is recorded meanwhile is in the copy or not,
    /// decision by decision. The copy is whole and checked as <see cref="CheckStorageAsync"/> checks, or absent.
    /// </summary>
    /// <param name="path">The file, which must not exist.</param>
    /// <param name="cancellation">Checked before the copy begins.</param>
    /// <exception cref="LedgerException">The file exists, or cannot be written.</exception>
    public Task BackupAsync(string path, CancellationToken cancellation = default) =>
        Task.Run(() => Backup.Write(_file, path, cancellation), cancellation);

    /// <summary>
    /// Gives the events that were recorded before events carried digests theirs, in one transaction; appends wait meanwhile.
    /// </summary>
    /// <returns>How many got one; 0 where all had one.</returns>
    /// <exception cref="LedgerException">The file cannot be written, or another process holds its lock.</exception>
    public async Task<long> AddEarlierDigestsAsync(CancellationToken cancellation = default)
    {
        if (_writer is null) throw SqliteRefusals.ReadOnly(Path);
        try
        {
            using var connection = _file.OpenWriter();
            _file.AddDigests(connection);
            return await Task.Run(() => EarlierDigests.Add(connection, _clock.GetUtcNow(), cancellation), cancellation);
        }
        catch (SqliteException error)
        {
            throw error.ToLedgerException(Path, LedgerOperation.Appending);
        }
    }

    /// <summary>Accepts no more appends, carries out those that wait, ends subscriptions, and checkpoints the log into the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
            return;
        if (_writer is not null) await _writer.DisposeAsync();
        await _commits.DisposeAsync();
        await _readers.DisposeAsync();
        var isSettled = _writer is not null && Settle();
        _connection.Dispose();
        if (isSettled) _file.ForgetConfirmed();
        _file.Dispose();
    }

    // What lies at the path of a log that was replaced is somebody else's.
    private bool Settle()
    {
        if (_file.Moved(_connection) is null)
        {
            WriteAheadLog.Truncate(_connection);
            return HoldsWhatWasConfirmed();
        }

        WriteAheadLog.Leave(_connection);
        return false;
    }

    private bool HoldsWhatWasConfirmed()
    {
        try
        {
            return _file.Contradiction(_connection, _file.Confirmed) is null;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private AppendTransaction BeginWriting()
    {
        _file.AddDigests(_connection);
        var written = new WrittenFile(_connection, _file.OpenedAs, _file.OpenedAt);
        return new AppendTransaction(_connection, _clock, written, () => _file.Moved(_connection), () => _kept.Of(_connection));
    }

    private static LedgerFinding Finding(LedgerException lost) => new("not-confirmed", lost.Public!);

    private ValueTask<long> ReadHeadAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(0, static (reader, _) => reader.Head(), cancellation);
}
