using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Writes one file of read models from events. Rows and checkpoint are in one transaction, which ends only between adjustments, so readers
/// see the facts of an adjustment together or not at all. An unknown event stops it.
/// </summary>
internal sealed class ReadModelWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly ReadModelSchema _schema;
    private readonly PowerJournal _journal;
    private readonly CatalogRows _catalogs;
    private readonly LogWriter? _log;
    private readonly EventLeaf _leaf = new();
    private readonly IReadOnlyList<IProjection> _projections;
    private readonly Statement _checkpoint;
    private readonly Statement _mark;
    private readonly Dictionary<StreamName, long> _catalogRows = [];
    private readonly Dictionary<StreamName, AdjustmentContext> _open = [];
    private readonly IReadOnlyDictionary<StreamName, Position> _ahead;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private bool _writing;
    private bool _hasNewMark;
    private long _worked;

    private ReadModelWriter(string path, ReadModelSchema schema, SqliteConnection connection)
    {
        (Path, _schema, _connection) = (path, schema, connection);
        _catalogs = new CatalogRows(_connection);
        _journal = new PowerJournal(_connection);
        _log = schema.KeepsLogs ? new LogWriter(_connection) : null;
        _begin = new Statement(_connection, "BEGIN IMMEDIATE");
        _commit = new Statement(_connection, "COMMIT");
        _projections =
        [
            new FactTable(_connection), .. schema.Models.Select(model => model.Start?.Invoke(_connection)).OfType<IProjection>(),
        ];
        _checkpoint = new Statement(_connection, "UPDATE engine SET position = ?1, stopped = ?2");
        _mark = new Statement(_connection, LedgerMarks.Write);
        Mark = LedgerMarks.Read(_connection);
        using var position = new Statement(_connection, "SELECT position FROM engine");
        Checkpoint = new Position(position.Scalar()!.Value);
        (Seen, Whole) = (Checkpoint, Checkpoint);
        _ahead = LogHead.Beyond(_connection, Checkpoint);
    }

    /// <summary>Continues the current file.</summary>
    public static ReadModelWriter Of(string path, ReadModelSchema schema) => new(path, schema, ReadModelSchema.OpenForWriting(path));

    /// <summary>Writes a new file, which is usable once it is complete.</summary>
    public static ReadModelWriter Aside(string path, ReadModelSchema schema) => new(path, schema, schema.Create(path));

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The position up to which everything is committed.</summary>
    public Position Checkpoint { get; private set; }

    /// <summary>The position up to which everything was applied, though perhaps not committed.</summary>
    public Position Seen { get; private set; }

    /// <summary>The last position at which no adjustment was in progress.</summary>
    public Position Whole { get; private set; }

    /// <summary>The ledger's mark in the file, or the one that the next commit writes; null where the engine keeps none.</summary>
    public LedgerMark? Mark { get; private set; }

    /// <summary>Whether there is something to commit.</summary>
    public bool HasTaken => _writing || Seen != Checkpoint;

    /// <summary>The number of events since the last commit.</summary>
    public int Pending { get; private set; }

    /// <summary>Whether an adjustment is in progress, so that nothing may be committed.</summary>
    public bool IsInsideAdjustment => _open.Count > 0;

    /// <summary>Whether the file was deleted or replaced since it was opened; what is written into it is lost.</summary>
    public bool IsGone => _connection.HasMoved();

    /// <summary>The catalogs in which an adjustment is in progress.</summary>
    public IReadOnlyCollection<StreamName> OpenCatalogs => _open.Keys;

    /// <summary>Applies an event in the open transaction.</summary>
    /// <exception cref="UnknownEventException">The event is unknown or misplaced.</exception>
    /// <exception cref="LedgerException">The event was changed after it was recorded.</exception>
    public void Take(RecordedEvent recorded) => Take(CheckedEvent.Of(_leaf, recorded));

    /// <summary>The same for an event that was checked on another thread.</summary>
    /// <exception cref="UnknownEventException">The event is misplaced.</exception>
    public void Take(CheckedEvent item)
    {
        var recorded = item.Recorded;
        // Taken already, by whoever brought its catalog alone up.
        if (!_ahead.TryGetValue(recorded.Stream, out var had) || recorded.Position > had) Write(item);
        Seen = recorded.Position;
        if (item.Happened is (AdjustmentCompleted or SigningKeyRotated) && !IsInsideAdjustment) Whole = Seen;
    }

    /// <summary>Applies an event of one stream ahead of those of others, which leaves the checkpoint where it is.</summary>
    /// <inheritdoc cref="Take(RecordedEvent)"/>
    public void TakeAside(RecordedEvent recorded) => Write(CheckedEvent.Of(_leaf, recorded));

    /// <summary>How many events of a stream the file has.</summary>
    public long SizeOf(StreamName stream) => LogHead.Of(_connection, stream)?.Size ?? 0;

    /// <summary>Notes that all matching events up to a position were applied.</summary>
    public void Pass(Position position)
    {
        if (position > Seen) Seen = position;
    }

    /// <summary>Lets the next commit write this mark of the ledger.</summary>
    public void Note(LedgerMark mark) => (Mark, _hasNewMark) = (mark, mark != Mark || _hasNewMark);

    /// <summary>Commits what was applied, with the checkpoint.</summary>
    public void Commit()
    {
        if (IsInsideAdjustment) throw new InvalidOperationException("An adjustment is in progress; its facts become visible together.");
        if (!HasTaken) return;
        Write();
        _log?.Write();
        WriteMark();
        _checkpoint.Run(Seen.Value, default(string));
        End();
        Checkpoint = Seen;
    }

    /// <summary>Commits what was applied by <see cref="TakeAside"/>; the checkpoint stays.</summary>
    public void CommitAside()
    {
        if (IsInsideAdjustment) throw new InvalidOperationException("An adjustment is in progress; its facts become visible together.");
        if (!_writing) return;
        _log?.Write();
        WriteMark();
        End();
    }

    /// <summary>Adds the indexes to a new file, unless an adjustment is in progress.</summary>
    public void Index()
    {
        if (!_writing) _schema.Index(_connection);
    }

    /// <summary>
    /// Makes a new file ready for readers, without the events since the last commit, which belong to an adjustment in progress.
    /// </summary>
    public void Complete()
    {
        RollBack();
        _schema.Index(_connection);
        _schema.Complete(_connection);
    }

    /// <summary>Rolls back to the last commit and stores the reason, for <c>projections status</c> and health.</summary>
    public void Stop(string reason)
    {
        RollBack();
        _open.Clear();
        _catalogRows.Clear();
        _log?.Forget();
        Seen = Checkpoint;
        Pending = 0;
        _checkpoint.Run(Checkpoint.Value, reason);
    }

    public void Dispose()
    {
        RollBack();
        foreach (var statement in (Statement[])[_begin, _commit, _checkpoint, _mark]) statement.Dispose();
        _journal.Dispose();
        _catalogs.Dispose();
        _log?.Dispose();
        foreach (var projection in _projections) projection.Dispose();
        WriteAheadLog.Truncate(_connection);
        _connection.Dispose();
    }

    // SQLite ends the transaction by itself where the disk fails or is full.
    private void RollBack()
    {
        if (_writing) _connection.RollBack();
        _writing = false;
    }

    private void Write()
    {
        if (!_writing) _begin.Run();
        _writing = true;
    }

    private void WriteMark()
    {
        if (_hasNewMark) _mark.Run(Mark!.Position.Value, Mark.Chain);
        _hasNewMark = false;
    }

    private void End()
    {
        using var activity = EngineTelemetry.Committing(Pending);
        var begun = EngineTelemetry.Begin();
        _commit.Run();
        _writing = false;
        WriteAheadLog.TruncateOverlong(_connection);
        if (Pending > 0) EngineTelemetry.Committed(Pending, _worked + EngineTelemetry.Since(begun));
        (Pending, _worked) = (0, 0);
    }

    private void Write(CheckedEvent item)
    {
        var begun = EngineTelemetry.Begin();
        Write();
        _log?.Take(item.Recorded, item.Digest, item.Happened);
        Apply(item.Recorded, item.Happened);
        Pending++;
        _worked += EngineTelemetry.Since(begun);
    }

    private void Apply(RecordedEvent recorded, CatalogEvent happened)
    {
        switch (happened)
        {
            case CatalogOpened opened:
                _catalogRows[recorded.Stream] = _catalogs.Open(opened, recorded.Revision, ClockColumns.Microseconds(recorded.Recorded));
                break;
            case AdjustmentPromulgated promulgated:
                Begin(recorded, promulgated);
                break;
            case AdjustmentCompleted completed:
                End(recorded, completed);
                break;
            case SigningKeyRotated when _open.ContainsKey(recorded.Stream):
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
        if (_open.ContainsKey(recorded.Stream)) throw Misplaced(recorded, "another adjustment is not complete");
        if (!recorded.Stream.TryGetDivision(out var division)) throw Misplaced(recorded, "the stream is no catalog");
        var metadata = EventMetadata.Read(recorded.Metadata.Span);
        var adjustment = new AdjustmentContext(
            CatalogRow(recorded, division), division, promulgated, recorded.Revision, recorded.Revision + promulgated.Facts + 1,
            ClockColumns.Microseconds(recorded.Recorded), metadata.Actor, _journal.AnnulmentsOf(CatalogRow(recorded, division)));
        _open.Add(recorded.Stream, adjustment);
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
        _open[recorded.Stream] = changed;
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
        _open.Remove(recorded.Stream);
    }

    private AdjustmentContext Open(RecordedEvent recorded, AdjustmentId adjustment) =>
        _open.TryGetValue(recorded.Stream, out var open) && open.Promulgated.Adjustment == adjustment
            ? open
            : throw Misplaced(recorded, "its adjustment was not promulgated before it");

    private long CatalogRow(RecordedEvent recorded, DivisionCode division)
    {
        if (_catalogRows.TryGetValue(recorded.Stream, out var row)) return row;
        if (_catalogs.Find(division) is not { } found) throw Misplaced(recorded, "the catalog was not opened before it");
        _catalogRows.Add(recorded.Stream, found);
        return found;
    }

    private static UnknownEventException Misplaced(RecordedEvent recorded, string why) =>
        new($"{recorded.Stream} 版本 {recorded.Revision} 的事件“{recorded.Type}”位置不对。请运行 ledger verify。"
            + $"The event '{recorded.Type}' at {recorded.Stream} revision {recorded.Revision} is misplaced: {why}. Run 'ledger verify'.");
}
