using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// Keeps the read model of the procedure up with the ledger while the server runs. An event that this program does not know stops it alone,
/// for good; any other failure is tried again.
/// </summary>
internal sealed class ProcedureFollowing(ProcedureFollower follower, TimeProvider clock, ILogger<ProcedureFollowing> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await follower.RunAsync(stoppingToken);
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
                return;
            }
            catch (Exception exception)
            {
                log.LogError(
                    exception, "The procedure cannot be followed; tried again in {Seconds} seconds.", Pause.TotalSeconds);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
