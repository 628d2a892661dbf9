using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Recording;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Web.Attesting;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Mailing;
using PowerCatalog.Web.Projecting;
using PowerCatalog.Web.Telling;
using PowerCatalog.Web.Trailing;

namespace PowerCatalog.Web.Features.Health;

/// <summary>
/// Whether the read models follow the ledger, told by whoever follows: it has been level with the ledger, and what has come since is taken
/// within <see cref="WebOptions.MaximumLag"/>. Where another process projects into the same folder, what it has yet to take is looked for
/// from its checkpoint on. What others wrote into the ledger is not read either way.
/// </summary>
internal sealed class Readiness(
    ILedger ledger, ReadModelFiles files, ProjectionService projection, ProcedureService procedure, CheckpointService checkpoints,
    CosigningService cosigning, AccessRecorder trail, NoticeMailer mailer, DiskRoom room,
    TimeProvider clock, WebOptions options)
{
    private const string IsBehind = "The read models are behind the ledger.";
    private const string AreNone = "There are no read models yet.";
    private const string AreRebuilt = "The read models are gone, or of another version, and are being rebuilt.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Position _target;
    private long _since;
    private bool _looked;
    private bool _arrived;

    public async Task<HealthAnswer> AskAsync(CancellationToken cancellation)
    {
        Position head;
        DateTimeOffset? recorded;
        try
        {
            head = await ledger.HeadAsync(cancellation).AsTask().WaitAsync(Patience, clock, cancellation);
            recorded = await ledger.LastRecordedAsync(cancellation).AsTask().WaitAsync(Patience, clock, cancellation);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            // What is told here is not answered from any more.
            projection.Refuse(exception);
            return new HealthAnswer("notReady", PublicWords.Of(exception), null, null);
        }
        catch (Exception exception) when (exception is LedgerException or TimeoutException)
        {
            return new HealthAnswer("notReady", projection.Failure ?? PublicWords.NoAnswer, null, null);
        }

        var status = await StatusAsync(cancellation);
        var answer = await AskAsync(status, head, cancellation);
        var clocks = ClockCheck.Of(recorded ?? status?.Recorded, clock.GetUtcNow()) is { } behind ? [behind.Zh + behind.En] : (string[])[];
        var full = room.Refusal() is { } refusal ? [PublicWords.Of(refusal)] : (string[])[];
        string[] warnings =
        [
            .. clocks, .. full, .. Stopped(status), .. procedure.Failures, .. checkpoints.Failures, .. cosigning.Failures,
            .. trail.Failures, .. mailer.Failures,
        ];
        return warnings.Length > 0 ? answer with { Warnings = warnings } : answer;
    }

    // One of many that stopped takes nothing from the others; where all have, that is the reason for not being ready.
    private IEnumerable<string> Stopped(ProjectionStatus? status) => status is { Stopped: null }
        ? status.StoppedCatalogs.Values.Append(files.Damage?.Message).OfType<string>().Distinct()
        : [];

    /// <summary>The read models' status; null where there are none that answer.</summary>
    public async Task<ProjectionStatus?> StatusAsync(CancellationToken cancellation)
    {
        try
        {
            return files.Refusal is null && files.Current is not null ? await ProjectionStatus.ReadAsync(files, cancellation) : null;
        }
        catch (ReadModelException)
        {
            return null;
        }
        catch (SqliteException exception) when (files.DamageBehind(exception) is not null)
        {
            return null;
        }
    }

    private async Task<HealthAnswer> AskAsync(ProjectionStatus? status, Position head, CancellationToken cancellation)
    {
        if (files.Refusal is { } refusal) return NotReady(PublicWords.Of(refusal), null, head);
        if (files.Damage is { } damage && files.DamagedFiles >= (status?.Catalogs ?? 0)) return NotReady(damage.Message, null, head);
        if ((status?.Stopped ?? projection.Failure) is { } reason) return NotReady(reason, status?.Position, head);
        if (projection.Progress is { } progress)
            return NotReady($"The ledger is being read: {progress.Position} of {progress.Head}.", status?.Position, head);
        if (status is null) return NotReady(files.Current is null ? AreNone : AreRebuilt, null, head);
        return projection.IsFollowing ? Here(status, head) : await ElsewhereAsync(status, head, cancellation);
    }

    private HealthAnswer Here(ProjectionStatus status, Position head) => projection.HasCaughtUp && projection.Behind <= options.MaximumLag
        ? Ready(status, head)
        : NotReady(IsBehind, status.Position, head);

    private async Task<HealthAnswer> ElsewhereAsync(ProjectionStatus status, Position head, CancellationToken cancellation)
    {
        try
        {
            var end = await CatalogEnd.AfterAsync(ledger, status, cancellation).AsTask().WaitAsync(Patience, clock, cancellation);
            return Follows(status.Position, end) ? Ready(status, head) : NotReady(IsBehind, status.Position, head);
        }
        catch (Exception exception) when (exception is LedgerException or TimeoutException)
        {
            return NotReady(IsBehind, status.Position, head);
        }
    }

    // Positions only tell earlier from later, so being behind is measured in time: what the ledger held at one look must have arrived.
    private bool Follows(Position position, Position end)
    {
        lock (_gate)
        {
            if (!_looked || position >= _target)
            {
                _arrived |= position >= end || (_looked && position >= _target);
                (_looked, _target, _since) = (true, end, clock.GetTimestamp());
                return _arrived;
            }

            return _arrived && clock.GetElapsedTime(_since) <= options.MaximumLag;
        }
    }

    private static HealthAnswer Ready(ProjectionStatus status, Position head) => new("ready", null, status.Position.Value, head.Value);

    private static HealthAnswer NotReady(string reason, Position? position, Position head) =>
        new("notReady", reason, position?.Value, head.Value);
}
