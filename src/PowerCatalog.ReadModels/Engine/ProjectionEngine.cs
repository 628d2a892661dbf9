using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Keeps the read models of a data folder up to date with the ledger. One process projects at a time, by a lock file; when it ends, the
/// next takes over from the checkpoint.
/// </summary>
public sealed class ProjectionEngine : IDisposable
{
    // Events per commit while catching up; live events are committed at once.
    private const int EventsPerCommit = 5_000;
    private const int EventsPerReport = 1_000;

    private static readonly TimeSpan RetryLock = TimeSpan.FromMilliseconds(200);

    // Long enough for a change of leader.
    private static readonly TimeSpan OutagePatience = TimeSpan.FromSeconds(15);

    private readonly ILedger _ledger;
    private readonly ReadModelFiles _files;
    private readonly TimeProvider _clock;
    private readonly OpenCatalogs _open;
    private readonly LedgerWatch _watch;
    private readonly OneCatalog _one;
    private readonly CatalogStreams _streams;
    private readonly CurrentSet _set;
    private long? _behindSince;

    /// <summary>An engine for a data folder.</summary>
    /// <param name="ledger">The ledger to follow.</param>
    /// <param name="files">The files of the read models.</param>
    /// <param name="clock">The clock for delays.</param>
    /// <param name="complete">
    /// Completes the adjustment that stands only in part at the end of a catalog's stream. Called where the ledger ends in the middle of
    /// one: at once when the engine begins, and after a while where it came in live, as its writer may still be at work.
    /// </param>
    /// <param name="claims">What else is known of the logs, as by checkpoints; null for nothing.</param>
    public ProjectionEngine(
        ILedger ledger, ReadModelFiles files, TimeProvider clock, Func<StreamName, CancellationToken, Task> complete,
        ILogClaims? claims = null)
    {
        (_ledger, _files, _clock) = (ledger, files, clock);
        _open = new OpenCatalogs(complete, clock);
        _watch = new LedgerWatch(ledger, files, claims, clock);
        _one = new OneCatalog(ledger, files, _watch, _open, clock);
        _streams = new CatalogStreams(ledger, files, clock);
        _set = new CurrentSet(ledger, files, _watch, _streams, clock);
    }

    /// <summary>Its state.</summary>
    public EngineState State { get; private set; } = EngineState.Waiting;

    /// <summary>Why it stopped; null while it runs.</summary>
    public string? Reason { get; private set; }

    /// <summary>Told once of each catalog that stops at an event which must not be skipped, and why; the others go on.</summary>
    public event Action<StreamName, string>? Stopping;

    /// <summary>
    /// Why an adjustment that stands only in part could not be completed; null where none is so. Nothing after it becomes visible.
    /// </summary>
    public Exception? Incomplete => _open.Failure;

    /// <summary>The outage of the ledger's server; null while it answers. The engine continues when the server is back.</summary>
    public Outage? Outage { get; private set; }

    /// <summary>
    /// How far it is while it reads what the ledger held when it began, others' events included; null once it has caught up with that.
    /// </summary>
    public RebuildProgress? Progress { get; private set; }

    /// <summary>Told the same whenever it changes, on the reading thread.</summary>
    public IProgress<RebuildProgress>? Reporting { get; init; }

    /// <summary>Whether it has been level with the ledger since it began to follow.</summary>
    public bool HasCaughtUp { get; private set; }

    /// <summary>For how long events have been at hand that are not in the read models; zero while it is level with the ledger.</summary>
    public TimeSpan Behind => _behindSince is { } since ? _clock.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Whether there are read models of this program's version.</summary>
    public bool HasReadModels => _files.HasCurrent;

    /// <inheritdoc/>
    public void Dispose()
    {
        _open.Dispose();
        _watch.Dispose();
    }

    /// <summary>
    /// Follows the ledger until cancelled, and looks every few seconds whether it still is the one that the read models are of; waits while
    /// another process projects. A catalog with an event that this program does not know stops there, and the others go on.
    /// </summary>
    /// <exception cref="LedgerException">
    /// The ledger is another or was changed; nothing is answered until it is the old one again or the read models are rebuilt.
    /// </exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            using var round = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var (following, watching) = (TakeTurnAsync(round.Token), _watch.AlarmAsync(round.Token));
            var first = await Task.WhenAny(following, watching);
            await round.CancelAsync();
            await Task.WhenAll(following, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            try
            {
                await first;
            }
            catch (CatalogFileLostException lost)
            {
                await _streams.BuildAnewAsync(lost.Stream, cancellation);
            }
            catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
            {
                // Whoever follows may come upon it before the next look.
                Refuse(exception);
                throw;
            }
        }
    }

    /// <summary>
    /// Lets nothing be answered any more, as somebody found that the ledger is not what it was; until a look at every event finds nothing.
    /// </summary>
    /// <param name="found">What was found, of the kind <see cref="LedgerFailure.Changed"/>.</param>
    public void Refuse(LedgerException found) => _watch.Refuse(found);

    /// <summary>Holds every event of the read models' logs against the ledger; says where there is nothing to compare.</summary>
    /// <exception cref="LedgerException">
    /// The ledger is not the one that they are of, or was changed (<see cref="LedgerFailure.Changed"/>); or it does not answer.
    /// </exception>
    public Task<LedgerComparability> EnsureSameLedgerAsync(CancellationToken cancellation) =>
        _watch.EnsureFullyAsync(withClaims: true, cancellation);

    /// <summary>The same, without what is known of the logs from elsewhere.</summary>
    /// <inheritdoc cref="EnsureSameLedgerAsync"/>
    public Task<LedgerComparability> CompareAsync(CancellationToken cancellation) =>
        _watch.EnsureFullyAsync(withClaims: false, cancellation);

    /// <summary>The quick look at whether the ledger is the one that the read models are of; nothing where there are none.</summary>
    /// <inheritdoc cref="EnsureSameLedgerAsync"/>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await _streams.RepairAsync(cancellation);
        // A file that was made anew fits; one that does not is told, and not made again and again.
        var made = new HashSet<StreamName>();
        while (HasReadModels)
        {
            try
            {
                await _watch.EnsureAsync(cancellation);
                return;
            }
            catch (CatalogFileLostException lost) when (made.Add(lost.Stream))
            {
                await _streams.BuildAnewAsync(lost.Stream, cancellation);
            }
        }
    }

    /// <summary>Brings the read models up to the ledger's head, or waits for the process that projects.</summary>
    /// <exception cref="ReadModelException">The other process did not get there in <paramref name="patience"/>.</exception>
    /// <exception cref="UnknownEventException">A catalog stopped at an event that this program does not know.</exception>
    public async Task CatchUpAsync(TimeSpan patience, CancellationToken cancellation)
    {
        // Whose read models these are is looked at even where nothing is to be done: another process may project into them.
        await LookAsync(cancellation);
        if (HasReadModels && (await ProjectionStatus.ReadAsync(_files, cancellation)).IsLevelWith(await _ledger.HeadAsync(cancellation)))
            return;
        Position? end = null;
        var started = _clock.GetTimestamp();
        while (true)
        {
            using (var held = FolderLock.TryTake(_files.Folder, FolderLock.Projector))
            {
                if (held is not null)
                {
                    await FollowAsync(untilCaughtUp: true, cancellation);
                    return;
                }
            }

            if (HasReadModels)
            {
                var status = await ProjectionStatus.ReadAsync(_files, cancellation);
                end ??= await CatalogEnd.AfterAsync(_ledger, status, cancellation);
                if (status.Position >= end) return;
            }

            if (_clock.GetElapsedTime(started) > patience) throw BehindElsewhere();
            await Task.Delay(TimeSpan.FromMilliseconds(20), _clock, cancellation);
        }
    }

    /// <summary>
    /// Brings one catalog up to its stream, or waits for the process that projects: what others wrote, and how much of it, makes no
    /// difference. Where there are no read models yet, all are built.
    /// </summary>
    /// <inheritdoc cref="CatchUpAsync(TimeSpan, CancellationToken)"/>
    public async Task CatchUpAsync(StreamName catalog, TimeSpan patience, CancellationToken cancellation)
    {
        using var hand = new WriterAtHand();
        await CatchUpAsync(hand, catalog, patience, cancellation);
    }

    /// <summary>Keeps one catalog up to its stream until cancelled, beside whoever follows all of them.</summary>
    /// <inheritdoc cref="RunAsync(CancellationToken)"/>
    public async Task RunAsync(StreamName catalog, CancellationToken cancellation)
    {
        using var hand = new WriterAtHand();
        await foreach (var message in _ledger.SubscribeAsync(Position.End, catalog.Value, cancellation))
            if (message is SubscriptionMessage.CaughtUp)
                await CatchUpAsync(hand, catalog, TimeSpan.MaxValue, cancellation);
    }

    private Task CatchUpAsync(WriterAtHand hand, StreamName catalog, TimeSpan patience, CancellationToken cancellation)
    {
        _one.EnsureIsIn(catalog);
        return HasReadModels ? _one.CatchUpAsync(hand, catalog, patience, cancellation) : CatchUpAsync(patience, cancellation);
    }

    internal static ReadModelException BehindElsewhere() => new(
        "另一进程正在更新这个数据目录的读模型，尚未跟上台账。请重试，或用 projections status 查看。"
            + "Another process projects into this data folder and is behind the ledger. Try again, or run 'projections status'.");

    private async Task TakeTurnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            using (var held = FolderLock.TryTake(_files.Folder, FolderLock.Projector))
            {
                if (held is not null)
                {
                    await FollowAsync(untilCaughtUp: false, cancellation);
                    return;
                }
            }

            State = EngineState.Waiting;
            await Task.Delay(RetryLock, _clock, cancellation);
        }
    }

    private async Task FollowAsync(bool untilCaughtUp, CancellationToken cancellation)
    {
        var swapped = true;
        StreamName? lost = null;
        while (swapped)
        {
            if (lost is { } stream) await _streams.BuildAnewAsync(stream, cancellation);
            lost = null;
            using var writer = await OpenOrTellAsync(cancellation);
            State = EngineState.Running;
            Reason = null;
            try
            {
                swapped = await FollowAsync(writer, untilCaughtUp, cancellation);
            }
            catch (UnknownEventException exception)
            {
                (State, Reason) = (EngineState.Stopped, exception.Message);
                throw;
            }
            catch (CatalogFileLostException exception)
            {
                lost = exception.Stream;
            }
            catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
            {
                (State, Reason) = (EngineState.Stopped, exception.Message);
                throw;
            }
        }
    }

    private async Task<ReadModelWriter> OpenOrTellAsync(CancellationToken cancellation)
    {
        try
        {
            return await _set.OpenAsync(Tell, cancellation);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Unavailable)
        {
            Outage ??= new Outage(_clock.GetUtcNow(), exception.Message);
            throw;
        }
    }

    private void Tell(RebuildProgress? progress)
    {
        Progress = progress;
        if (progress is not null) Reporting?.Report(progress);
    }

    // True where a rebuild has swapped the file, so that the caller continues with the new one.
    private async Task<bool> FollowAsync(ReadModelWriter writer, bool untilCaughtUp, CancellationToken cancellation)
    {
        IDisposable? turn = null;
        (HasCaughtUp, _behindSince) = (false, null);
        Position? head = null;
        var taken = 0L;
        try
        {
            // What stopped a catalog may be known by now.
            foreach (var (stream, _) in writer.Stopped.ToList()) await _streams.GoOnAsync(writer, stream, cancellation);
            var stopped = TellStopped(writer, []);
            await foreach (var message in Subscribe(writer, cancellation))
            {
                if (message is SubscriptionMessage.Interrupted { Reason: var reason })
                {
                    Lose(reason, untilCaughtUp);
                    continue;
                }

                Outage = null;
                // A rebuild swaps files only between transactions, so the writer holds this lock from the first event to the commit.
                turn ??= await FolderLock.TakeAsync(_files.Folder, FolderLock.Swap, _clock, cancellation);
                if (_files.Current != writer.Path || writer.IsGone) return true;
                if (message is SubscriptionMessage.Event) (_behindSince, taken) = (_behindSince ?? _clock.GetTimestamp(), taken + 1);
                await TakeAsync(writer, message, untilCaughtUp, cancellation);
                if (writer.Stopped.Count > stopped.Count)
                {
                    await _streams.TakeDroppedAsync(writer, cancellation);
                    stopped = TellStopped(writer, stopped);
                }

                if (!HasCaughtUp && (message is not SubscriptionMessage.Event || taken % EventsPerReport == 1))
                    Tell(RebuildProgress.Of(taken, writer.Seen, head ??= await _ledger.HeadAsync(cancellation)));
                if (message is SubscriptionMessage.Event && writer.Pending < EventsPerCommit) continue;

                if (writer.HasTaken) await _watch.NoteAsync(writer, cancellation);
                writer.Commit();
                turn.Dispose();
                turn = null;
                _files.Growth.Tell();
                if (message is not SubscriptionMessage.CaughtUp) continue;
                (HasCaughtUp, _behindSince, Progress) = (true, null, null);
                writer.Rest();
                // What was open has been completed by now: its rest comes next.
                if (!untilCaughtUp || writer.OpenCatalogs.Count > 0) continue;
                return stopped.Count == 0 ? false : throw new UnknownEventException(writer.Stopped.Values.First());
            }

            return false;
        }
        finally
        {
            turn?.Dispose();
        }
    }

    private IAsyncEnumerable<SubscriptionMessage> Subscribe(ReadModelWriter writer, CancellationToken cancellation) =>
        _ledger.SubscribeAsync(writer.Checkpoint, CatalogStreams.PrefixOf(writer.Scope), cancellation);

    // Tells of those that have stopped since; gives all of them.
    private HashSet<StreamName> TellStopped(ReadModelWriter writer, HashSet<StreamName> before)
    {
        foreach (var (stream, reason) in writer.Stopped)
        {
            Reason ??= reason;
            if (!before.Contains(stream)) Stopping?.Invoke(stream, reason);
        }

        return [.. writer.Stopped.Keys];
    }

    private async Task TakeAsync(
        ReadModelWriter writer, SubscriptionMessage message, bool untilCaughtUp, CancellationToken cancellation)
    {
        switch (message)
        {
            case SubscriptionMessage.Event { Recorded: var recorded }:
                writer.Take(recorded);
                break;
            case SubscriptionMessage.Checkpoint { Position: var passed }:
                writer.Pass(passed);
                break;
            case SubscriptionMessage.CaughtUp { Position: var passed }:
                writer.Pass(passed);
                await _open.LookAsync(writer.OpenCatalogs, atOnce: untilCaughtUp, cancellation);
                break;
        }
    }

    private void Lose(string reason, bool untilCaughtUp)
    {
        Outage ??= new Outage(_clock.GetUtcNow(), reason);
        if (untilCaughtUp && _clock.GetUtcNow() - Outage.Since > OutagePatience)
            throw new LedgerException(LedgerFailure.Unavailable, reason);
    }
}
