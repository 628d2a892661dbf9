using PowerCatalog.Application.Recording;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Attesting;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Mailing;
using PowerCatalog.Web.Projecting;
using PowerCatalog.Web.Telling;
using PowerCatalog.Web.Trailing;

namespace PowerCatalog.Web.Features.Health;

/// <summary>
/// Whether the read models follow the ledger. Positions only tell earlier from later, so being behind is measured in time: what the ledger
/// held at one look must have arrived within <see cref="WebOptions.MaximumLag"/>. Before the first arrival the server is not ready.
/// </summary>
internal sealed class Readiness(
    ILedger ledger, ReadModelFiles files, ProjectionService projection, ProcedureService procedure, CheckpointService checkpoints,
    CosigningService cosigning, AccessRecorder trail, NoticeMailer mailer,
    TimeProvider clock, WebOptions options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Position _target;
    private long _since;
    private bool _looked;
    private bool _arrived;

    public async Task<HealthAnswer> AskAsync(CancellationToken cancellation)
    {
        RecordedEvent? last;
        try
        {
            last = await CatalogEnd.LastAsync(ledger, cancellation).AsTask().WaitAsync(Patience, clock, cancellation);
        }
        catch (Exception exception) when (exception is LedgerException or TimeoutException)
        {
            return new HealthAnswer("notReady", projection.Failure ?? PublicWords.NoAnswer, null, null);
        }

        var answer = await AskAsync(last?.Position ?? Position.Start, cancellation);
        var clocks = ClockCheck.Of(last, clock.GetUtcNow()) is { } behind ? [behind.Zh + behind.En] : (string[])[];
        string[] warnings =
        [
            .. clocks, .. procedure.Failures, .. checkpoints.Failures, .. cosigning.Failures, .. trail.Failures, .. mailer.Failures,
        ];
        return warnings.Length > 0 ? answer with { Warnings = warnings } : answer;
    }

    private async Task<HealthAnswer> AskAsync(Position head, CancellationToken cancellation)
    {
        if (files.Refusal is { } refusal) return NotReady(PublicWords.Of(refusal), null, head);
        if (files.Current is null) return NotReady("There are no read models yet.", null, head);
        var status = await ProjectionStatus.ReadAsync(files, cancellation);
        if ((status.Stopped ?? projection.Failure) is { } reason) return NotReady(reason, status.Position, head);
        return Follows(status.Position, head)
            ? new HealthAnswer("ready", null, status.Position.Value, head.Value)
            : NotReady("The read models are behind the ledger.", status.Position, head);
    }

    private bool Follows(Position position, Position head)
    {
        lock (_gate)
        {
            if (!_looked || position >= _target)
            {
                _arrived |= position >= head || (_looked && position >= _target);
                (_looked, _target, _since) = (true, head, clock.GetTimestamp());
                return _arrived;
            }

            return _arrived && clock.GetElapsedTime(_since) <= options.MaximumLag;
        }
    }

    private static HealthAnswer NotReady(string reason, Position? position, Position head) =>
        new("notReady", reason, position?.Value, head.Value);
}
