using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Writes the file of one catalog from the events of its stream. Rows and how far they go are in one transaction, which ends only between
/// adjustments, so readers see the facts of an adjustment together or not at all.
/// </summary>
internal sealed class CatalogWriter : IDisposable
{
    // Beside each of the files that are open for writing; more is copied into the file where there is nothing else to do.
    private const long LogBytesAtRest = 4L << 20;

    private const long MostCacheBytes = 64L << 20;

    private readonly SqliteConnection _connection;
    private readonly ReadModelSchema _schema;
    private readonly PowerJournal _journal;
    private readonly CatalogRows _catalogs;
    private readonly LogWriter? _log;
    private readonly IReadOnlyList<IProjection> _projections;
    private readonly Statement _checkpoint;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly long _version;
    private long? _row;
    private AdjustmentContext? _open;
    private bool _writing;
    private long _worked;
    private (Position Position, long Revision) _seen;
    private (Position Position, long Revision) _committed;

    private CatalogWriter(StreamName stream, ReadModelSchema schema, SqliteConnection connection)
    {
        (Stream, _schema, _connection) = (stream, schema, connection);
        _catalogs = new CatalogRows(_connection);
        _journal = new PowerJournal(_connection);
        _log = schema.KeepsLogs ? new LogWriter(_connection) : null;
        _begin = new Statement(_connection, "BEGIN IMMEDIATE");
        _commit = new Statement(_connection, "COMMIT");
        _projections =
        [
            new FactTable(_connection), .. schema.Models.Select(model => model.Start?.Invoke(_connection)).OfType<IProjection>(),
        ];
        _checkpoint = new Statement(_connection, "UPDATE engine SET position = ?1, revision = ?2");
        using var engine = new Statement(_connection, "SELECT position, revision FROM engine");
        engine.Step();
        _seen = _committed = (new Position(engine.Number(0)), engine.Number(1));
        Whole = Revision;
        _version = _connection.Scalar("PRAGMA data_version");
    }

    /// <summary>Continues a file.</summary>
    public static CatalogWriter Of(StreamName stream, string path, ReadModelSchema schema) =>
        new(stream, schema, ReadModelSchema.OpenForWriting(path));

    /// <summary>Begins or continues a file that is not complete, and that nobody reads before it is.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="path">The file.</param>
    /// <param name="schema">The read models.</param>
    /// <param name="cacheBytes">The memory for the file's pages.</param>
    public static CatalogWriter Aside(StreamName stream, string path, ReadModelSchema schema, long cacheBytes = MostCacheBytes) => new(
        stream, schema, File.Exists(path) ? ReadModelSchema.OpenIncomplete(path, cacheBytes) : schema.Create(path, cacheBytes));

    /// <summary>The stream.</summary>
    public StreamName Stream { get; }

    /// <summary>The position of the last event that is committed.</summary>
    public Position Position => _committed.Position;

    /// <summary>The revision of that event; -1 where there is none.</summary>
    public long Revision => _committed.Revision;

    /// <summary>The revision that is to be applied next.</summary>
    public long Next => _seen.Revision + 1;

    /// <summary>The last revision at which an adjustment had ended, though perhaps not committed.</summary>
    public long Whole { get; private set; }

    /// <summary>Whether there is something to commit.</summary>
    public bool HasTaken => _writing;

    /// <summary>The number of events since the last commit.</summary>
    public int Pending { get; private set; }

    /// <summary>Whether an adjustment is in progress, so that nothing may be committed.</summary>
    public bool IsInsideAdjustment => _open is not null;

    /// <summary>Whether the file was deleted or replaced since it was opened; what is written into it is lost.</summary>
    public bool IsGone => _connection.HasMoved();

    /// <summary>Whether it is the file that was opened, and nobody else has written it since.</summary>
    public bool IsAsLeft => !IsGone && _connection.Scalar("PRAGMA data_version") == _version;

    /// <summary>Applies an event in the open transaction, unless the file has it.</summary>
    /// <returns>Whether it was applied.</returns>
    /// <exception cref="UnknownEventException">The event is unknown or misplaced.</exception>
    /// <exception cref="LedgerException">The event does not follow the last one.</exception>
    public bool Take(CheckedEvent item)
    {
        var recorded = item.Recorded;
        if (recorded.Revision <= _seen.Revision) return false;
        var happened = item.Known();
        var begun = EngineTelemetry.Begin();
        if (!_writing) _begin.Run();
        _writing = true;
        _log?.Take(recorded, item.Digest, happened);
        Apply(recorded, happened);
        _seen = (recorded.Position, recorded.Revision);
        if (!IsInsideAdjustment && happened is not CatalogOpened) Whole = recorded.Revision;
        Pending++;
        _worked += EngineTelemetry.Since(begun);
        return true;
    }

    /// <summary>Commits what was applied.</summary>
    public void Commit()
    {
        if (IsInsideAdjustment) throw new InvalidOperationException("An adjustment is in progress; its facts become visible together.");
        if (!_writing) return;
        using var activity = EngineTelemetry.Committing(Pending);
        var begun = EngineTelemetry.Begin();
        _log?.Write();
        _checkpoint.Run(_seen.Position.Value, _seen.Revision);
        _commit.Run();
        (_writing, _committed) = (false, _seen);
        WriteAheadLog.TruncateOverlong(_connection, WriteAheadLog.MostBytes);
        if (Pending > 0) EngineTelemetry.Committed(Pending, _worked + EngineTelemetry.Since(begun));
        (Pending, _worked) = (0, 0);
    }

    /// <summary>
    /// Closes a file that is not complete, and opens it again without what was applied since the last commit: the read models remember more
    /// than their rows.
    /// </summary>
    public CatalogWriter Anew()
    {
        var path = _connection.DataSource;
        Dispose();
        return Aside(Stream, path, _schema);
    }

    /// <summary>Whether the file has the log that the index tells of, or goes on from it.</summary>
    public bool Has(LogHead head) => head.IsIn(_connection);

    /// <summary>What the index says of this catalog.</summary>
    public CatalogEntry Entry() => CatalogEntry.Read(_connection, Stream);

    /// <summary>Adds the indexes to a new file, and makes it ready for readers.</summary>
    public void Complete()
    {
        _schema.Index(_connection);
        _schema.Complete(_connection);
    }

    /// <summary>Keeps the log beside the file small, while there is nothing else to do.</summary>
    public void Rest()
    {
        if (!_writing) WriteAheadLog.TruncateOverlong(_connection, LogBytesAtRest);
    }

    public void Dispose()
    {
        // SQLite ends the transaction by itself where the disk fails or is full.
        if (_writing) _connection.RollBack();
        foreach (var statement in (Statement[])[_begin, _commit, _checkpoint]) statement.Dispose();
        _journal.Dispose();
        _catalogs.Dispose();
        _log?.Dispose();
        foreach (var projection in _projections) projection.Dispose();
        // At the log's path may be that of a file which took the place of this one.
        if (IsGone) WriteAheadLog.Leave(_connection);
        else WriteAheadLog.Truncate(_connection);
        _connection.Dispose();
    }

    private void Apply(RecordedEvent recorded, CatalogEvent happened)
    {
        switch (happened)
        {
            case CatalogOpened opened:
                _row = _catalogs.Open(opened, recorded.Revision, ClockColumns.Microseconds(recorded.Recorded));
                break;
            case AdjustmentPromulgated promulgated:
                Begin(recorded, promulgated);
                break;
            case AdjustmentCompleted completed:
                End(recorded, completed);
                break;
            case SigningKeyRotated when IsInsideAdjustment:
                throw Misplaced(recorded, "an adjustment is not complete");
            case SigningKeyRotated:
                break;
            case Fact fact:
                Apply(recorded, fact);
                break;
            default:
                throw new UnknownEventException($"读模型不认识事件“{recorded.Type}”。请更新程序。"
                    + $"The read models have no rule for the event '{recorded.Type}'. Update the program.");
        }
    }

    private void Begin(RecordedEvent recorded, AdjustmentPromulgated promulgated)
    {
        if (IsInsideAdjustment) throw Misplaced(recorded, "another adjustment is not complete");
        if (!recorded.Stream.TryGetDivision(out var division)) throw Misplaced(recorded, "the stream is no catalog");
        var metadata = EventMetadata.Read(recorded.Metadata.Span);
        var adjustment = new AdjustmentContext(
            CatalogRow(recorded, division), division, promulgated, recorded.Revision, recorded.Revision + promulgated.Facts + 1,
            ClockColumns.Microseconds(recorded.Recorded), metadata.Actor, _journal.AnnulmentsOf(CatalogRow(recorded, division)));
        _open = adjustment;
        foreach (var projection in _projections) projection.Begin(adjustment);
    }

    private void Apply(RecordedEvent recorded, Fact fact)
    {
        var adjustment = Open(recorded, fact.Adjustment);
        if (fact is PowerFact power) Apply(_journal.Take(adjustment, recorded.Revision, recorded.Type, recorded.Data, power));
        else if (fact is FactCorrected corrected
            && _journal.Correct(adjustment, recorded.Revision, recorded.Type, recorded.Data, corrected) is { } change)
            Apply(change);
        else
        {
            if (fact is AdjustmentAnnulled annulled) adjustment = Annul(recorded, adjustment, annulled);
            foreach (var projection in _projections) projection.Apply(adjustment, recorded.Revision, fact);
        }
    }

    private void Apply(PowerChange change)
    {
        foreach (var projection in _projections) projection.Apply(change);
    }

    // Applies a change for each power with a fact that the annulment affects.
    private AdjustmentContext Annul(RecordedEvent recorded, AdjustmentContext adjustment, AdjustmentAnnulled annulled)
    {
        var changed = adjustment with
        {
            Annulments = _journal.Annul(adjustment, recorded.Revision, recorded.Type, recorded.Data, annulled),
        };
        _open = changed;
        foreach (var change in _journal.Touched(changed, recorded.Revision, annulled)) Apply(change);
        return changed;
    }

    private void End(RecordedEvent recorded, AdjustmentCompleted completed)
    {
        var adjustment = Open(recorded, completed.Adjustment);
        if (adjustment.Known != recorded.Revision)
            throw Misplaced(recorded, $"the adjustment announced its end at revision {adjustment.Known}");
        _catalogs.Advance(adjustment);
        foreach (var projection in _projections) projection.End(adjustment);
        _open = null;
    }

    private AdjustmentContext Open(RecordedEvent recorded, AdjustmentId adjustment) =>
        _open is { } open && open.Promulgated.Adjustment == adjustment
            ? open
            : throw Misplaced(recorded, "its adjustment was not promulgated before it");

    private long CatalogRow(RecordedEvent recorded, DivisionCode division)
    {
        if (_row is { } row) return row;
        if (_catalogs.Find(division) is not { } found) throw Misplaced(recorded, "the catalog was not opened before it");
        _row = found;
        return found;
    }

    private static UnknownEventException Misplaced(RecordedEvent recorded, string why) =>
        new($"{recorded.Stream} 版本 {recorded.Revision} 的事件“{recorded.Type}”位置不对。请运行 ledger verify。"
            + $"The event '{recorded.Type}' at {recorded.Stream} revision {recorded.Revision} is misplaced: {why}. Run 'ledger verify'.");
}
