using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Web.Telling;

namespace PowerCatalog.Web.Attesting;

/// <summary>
/// Signs a checkpoint after every decision while the server runs, and brings it to the witnesses. What stands in the way is said in the log
/// and in health, and is tried again; no recording waits for it.
/// </summary>
public sealed class CheckpointService(
    CheckpointSigning signing, ReadModelFiles files, TimeProvider clock, ILogger<CheckpointService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new() { Timeout = Patience };
    private IReadOnlyList<string> _logged = [];
    private string? _seen;
    private long _tried;

    /// <summary>What keeps checkpoints from being signed or cosigned, as it may be told over HTTP; none as a rule.</summary>
    public IReadOnlyList<string> Failures { get; private set; } = [];

    /// <inheritdoc/>
    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!signing.HasKey)
            log.LogWarning("There is no signing key, so no checkpoint is signed; 'evidence key create' makes one.");
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (!signing.HasKey || files.Current is null || files.Refusal is not null) return;
        var (heads, divisions) = Heads();
        var isDue = Failures.Count > 0 && clock.GetElapsedTime(_tried) > Retry;
        if (heads is null || (heads == _seen && !isDue)) return;
        _tried = clock.GetTimestamp();
        Tell(await RoundAsync(divisions, cancellation));
        _seen = heads;
    }

    // The heads of all logs as one text, to see whether any has grown.
    private (string? Heads, IReadOnlyList<DivisionCode> Divisions) Heads()
    {
        try
        {
            using var logs = EvidenceLogs.Open(files);
            var heads = logs.All.Select(head => $"{head.Division}:{head.Size}:{head.Root}");
            return (string.Join(' ', heads), [.. logs.All.Select(head => head.Division)]);
        }
        catch (Exception exception) when (exception is ReadModelException or LedgerException or SqliteException)
        {
            return (null, []);
        }
    }

    private async Task<IReadOnlyList<Exception>> RoundAsync(IReadOnlyList<DivisionCode> divisions, CancellationToken cancellation)
    {
        try
        {
            var round = signing.SignGrown();
            var failures = await new Cosigning(signing, _http).RunAsync(divisions, cancellation);
            return [.. round.Refused.Select(refused => refused.Why), .. failures];
        }
        catch (Exception exception) when (
            exception is EvidenceException or LedgerException or ReadModelException or SqliteException or IOException
                or UnauthorizedAccessException)
        {
            return [exception];
        }
    }

    private void Tell(IReadOnlyList<Exception> failures)
    {
        foreach (var failure in failures.Select(failure => failure.Message).Except(_logged)) log.LogError("Checkpoints: {Reason}", failure);
        _logged = [.. failures.Select(failure => failure.Message)];
        Failures = [.. failures.Select(PublicWords.Of).Distinct()];
    }
}
