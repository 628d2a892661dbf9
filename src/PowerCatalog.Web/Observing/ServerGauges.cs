using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Application.Recording;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Features.Health;

namespace PowerCatalog.Web.Observing;

/// <summary>
/// The state of the server as metrics. It is looked at every few seconds and not when it is read, so that nobody makes work by reading.
/// What is not known gives no value. The one tag is which of four write-ahead logs is meant.
/// </summary>
internal sealed class ServerGauges : BackgroundService
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "PowerCatalog.Web";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // A server that has just started is ready before long, and is not to be called unready for long after that.
    private static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1);

    private readonly OperatingState _state;
    private readonly TimeProvider _clock;
    private readonly ILogger<ServerGauges> _log;
    private volatile HealthDetails? _last;

    public ServerGauges(OperatingState state, IMeterFactory meters, TimeProvider clock, ILogger<ServerGauges> log)
    {
        (_state, _clock, _log) = (state, clock, log);
        var meter = meters.Create(Name);
        Gauge(meter, "ready", null, "1 where the server answers with what is true now, else 0.", last => last.Reason is null ? 1 : 0);
        Gauge(meter, "warnings", "{warning}", "What needs the operator though the server answers.", last => last.Warnings.Count);
        Gauge(
            meter, "projection.lag.revisions", "{revision}", "Events of catalogs that the read models do not have, up to 10,000.",
            last => last.LagRevisions);
        Gauge(meter, "projection.lag", "s", "For how long the oldest of them has waited.", last => last.LagSeconds);
        Gauge(meter, "decision.age", "s", "Since the newest decision was recorded.", last => Since(last.LastDecision));
        Gauge(meter, "verification.age", "s", "Since the ledger was last verified.", last => Since(last.LastVerification?.At));
        Gauge(
            meter, "verification.findings", "{finding}", "The faults that the last verification found.",
            last => last.LastVerification?.Findings);
        Gauge(meter, "backup.age", "s", "Since the data folder was last backed up.", last => Since(last.LastBackup));
        Gauge(meter, "disk.free", "By", "What is free on the disk of the data folder.", last => last.Disk.FreeBytes);
        Gauge(meter, "disk.least", "By", "What has to stay free there for anything to be recorded.", last => last.Disk.LeastBytes);
        meter.CreateObservableGauge("powercatalog.wal.size", Logs, "By", "The write-ahead logs in the data folder.");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts the server only once this returns for the first time.
        await Task.Yield();
        LedgerTelemetry.Announce();
        EngineTelemetry.Announce();
        RecordingTelemetry.Announce();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _last = await _state.AskAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _last = null;
                _log.LogError(exception, "The state of the server cannot be measured; it is tried again.");
            }

            var pause = _last is { Reason: null } ? Pause : ShortPause;
            await Task.Delay(pause, _clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Gauge(Meter meter, string name, string? unit, string what, Func<HealthDetails, double?> value) =>
        meter.CreateObservableGauge("powercatalog." + name, () => Values(value), unit, what);

    private IEnumerable<Measurement<double>> Values(Func<HealthDetails, double?> value) =>
        _last is { } last && value(last) is { } number ? [new Measurement<double>(number)] : [];

    private IEnumerable<Measurement<long>> Logs() =>
        _last?.WriteAheadLogs.Select(log => new Measurement<long>(log.Value, new KeyValuePair<string, object?>("file", log.Key))) ?? [];

    private double? Since(DateTimeOffset? moment) => moment is { } then ? Math.Max(0, (_clock.GetUtcNow() - then).TotalSeconds) : null;
}
