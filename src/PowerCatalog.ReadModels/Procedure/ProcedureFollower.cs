using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>
/// Keeps the read model of the procedure up to date with the streams of adjustments, apart from the other read models: what stops one does
/// not stop the other. Several processes may follow into one folder; each event is taken once.
/// </summary>
public sealed class ProcedureFollower
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // What others wrote is passed over again after a crash; to note each step would cost more.
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(5);

    private readonly ILedger _ledger;
    private readonly string _folder;
    private readonly ProcedureFile _file;
    private readonly TimeProvider _clock;
    private readonly CutPromulgations _cut;

    /// <summary>A follower for a data folder.</summary>
    /// <param name="ledger">The ledger to follow.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="clock">The clock for delays.</param>
    /// <param name="carryOn">Carries on with a promulgation whose outcome a failure kept from being noted.</param>
    public ProcedureFollower(
        ILedger ledger, string folder, TimeProvider clock, Func<AdjustmentId, CancellationToken, Task> carryOn)
    {
        (_ledger, _folder, _clock, _file) = (ledger, folder, clock, new ProcedureFile(folder));
        _cut = new CutPromulgations(_file, clock, carryOn);
    }

    /// <summary>What the server that does not answer says; null while it answers.</summary>
    public string? Interruption { get; private set; }

    /// <summary>Why a promulgation that a failure cut could not be carried on with; null where none is so.</summary>
    public Exception? Cut => _cut.Failure;

    /// <summary>Brings the read model up to the ledger, building it where there is none of this version.</summary>
    /// <exception cref="UnknownEventException">An event that this program does not know; the model has stopped.</exception>
    /// <exception cref="LedgerException">
    /// The ledger does not answer, is another, or was changed; in the last two cases nothing was taken.
    /// </exception>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        using var alone = await TakeTurnAsync(cancellation);
        if (!_file.IsCurrent)
        {
            await BuildAsync(cancellation);
            return;
        }

        using var rows = new ProcedureRows(_file.OpenForWriting());
        await EnsureSameLedgerAsync(cancellation);
        await ReadAsync(rows, cancellation);
    }

    /// <summary>Follows the ledger until cancelled.</summary>
    /// <param name="caughtUp">Called whenever the read model includes what the ledger had.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <inheritdoc cref="CatchUpAsync"/>
    public async Task RunAsync(Action caughtUp, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caughtUp);
        while (true)
        {
            await CatchUpAsync(cancellation);
            caughtUp();
            await FollowAsync(cancellation);
        }
    }

    /// <summary>Rebuilds it in another file and puts that in the place of the one that is read; returns the events taken.</summary>
    /// <inheritdoc cref="CatchUpAsync"/>
    public async Task<long> RebuildAsync(CancellationToken cancellation)
    {
        using var alone = await TakeTurnAsync(cancellation);
        return await BuildAsync(cancellation);
    }

    // Ends where the file is another one than was followed, or has moved on by other hands further than was read here. Events come in
    // bursts, as the rows of a workbook do, and are one transaction.
    private async Task FollowAsync(CancellationToken cancellation)
    {
        var (after, batch, noted) = (Checkpoint(), new EventBatch(), _clock.GetTimestamp());
        await foreach (var message in _ledger.SubscribeAsync(after, StreamCategory.Adjustment.Prefix, cancellation))
        {
            Interruption = (message as SubscriptionMessage.Interrupted)?.Reason;
            if (message is SubscriptionMessage.Interrupted) continue;
            if (message is SubscriptionMessage.Event { Recorded: var recorded } && !batch.Add(recorded)) continue;
            var passed = message switch
            {
                SubscriptionMessage.Checkpoint checkpoint => checkpoint.Position,
                SubscriptionMessage.CaughtUp caughtUp => caughtUp.Position,
                _ => after,
            };
            if (batch.Last is not null || (passed > after && _clock.GetElapsedTime(noted) > BetweenNotes))
            {
                using var alone = await TakeTurnAsync(cancellation);
                if (!_file.IsCurrent) return;
                using var rows = new ProcedureRows(_file.OpenForWriting());
                if (rows.Checkpoint < after) return;
                rows.Take(batch.Drain());
                rows.Pass(passed);
                (after, noted) = (rows.Checkpoint, _clock.GetTimestamp());
            }

            _cut.Look(cancellation);
        }
    }

    private async Task<long> BuildAsync(CancellationToken cancellation)
    {
        long taken;
        using (var rows = new ProcedureRows(ProcedureFile.Create(_file.Next))) taken = await ReadAsync(rows, cancellation);
        File.Move(_file.Next, _file.Path, overwrite: true);
        return taken;
    }

    private async Task<long> ReadAsync(ProcedureRows rows, CancellationToken cancellation)
    {
        var (batch, taken) = (new EventBatch(), 0L);
        var reading = new UntilCaughtUp(_ledger, StreamCategory.Adjustment.Prefix, _clock);
        await foreach (var recorded in reading.ReadAsync(rows.Checkpoint, null, cancellation))
        {
            taken++;
            if (batch.Add(recorded)) rows.Take(batch.Drain());
        }

        rows.Take(batch.Drain());
        rows.Pass(reading.Passed);
        return taken;
    }

    private Position Checkpoint()
    {
        using var connection = _file.OpenForReading();
        return new Position(connection.Scalar("SELECT passed FROM procedure_engine"));
    }

    // The last event that was taken has to be in the ledger as it was.
    private async Task EnsureSameLedgerAsync(CancellationToken cancellation)
    {
        if (await ProcedureIdentity.DifferenceAsync(_file, _ledger, cancellation) is { } difference) throw difference;
    }

    private Task<IDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        return FolderLock.TakeAsync(_folder, FolderLock.Procedure, Patience, _clock, cancellation);
    }
}
