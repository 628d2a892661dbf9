using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Telling;

namespace PowerCatalog.Web.Projecting;

/// <summary>
/// Keeps the read model of the procedure up with the ledger while the server runs. An event that this program does not know stops it alone,
/// for good; any other failure is tried again. The catalogs are answered meanwhile, and health warns.
/// </summary>
public sealed class ProcedureService(ProcedureFollower follower, TimeProvider clock, ILogger<ProcedureService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private string? _failure;

    /// <summary>What stands in its way, as it may be told over HTTP; empty while all goes well.</summary>
    public IReadOnlyList<string> Failures
    {
        get
        {
            var why = _failure ?? (follower.Interruption is not null ? PublicWords.NoAnswer : null);
            string?[] all =
            [
                why is null ? null : $"办理程序没有更新：{why} The procedure is not updated.",
                follower.Cut is { } cut ? $"有已开始的颁布没有办结：{PublicWords.Of(cut)} A promulgation that was begun has no outcome." : null,
            ];
            return [.. all.OfType<string>()];
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts the server only once this returns for the first time.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await follower.RunAsync(() => _failure = null, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (UnknownEventException exception)
            {
                log.LogCritical(
                    exception,
                    "The read model of the procedure stopped at an event that this program does not know; install a newer version.");
                _failure = PublicWords.Of(exception);
                return;
            }
            catch (Exception exception)
            {
                Note(exception);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Once, however often it is tried.
    private void Note(Exception exception)
    {
        var why = PublicWords.Of(exception);
        if (why != _failure)
            log.LogError(exception, "The procedure cannot be followed; it is tried again every {Seconds} seconds.", Pause.TotalSeconds);
        _failure = why;
    }
}
