using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Web.Projecting;

/// <summary>
/// Keeps the read models up with the ledger while the server runs. An event that this program does not know stops it for good; the server goes on
/// answering with what it has, and says in its health that it stands still. Any other failure is tried again.
/// </summary>
public sealed class ProjectionService(ProjectionEngine engine, TimeProvider clock, ILogger<ProjectionService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Why it does not run at present; null while it does.</summary>
    public string? Failure { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts the server only once this returns for the first time.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Failure = null;
                await engine.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (UnknownEventException exception)
            {
                Failure = exception.Message;
                log.LogCritical(exception, "The read models stopped at an event that this program does not know. Answers stand still at what came before it; install a newer version.");
                return;
            }
            catch (Exception exception)
            {
                Failure = "The projection failed and is tried again; the log says why.";
                log.LogError(exception, "The projection failed and is tried again in {Seconds} seconds.", Pause.TotalSeconds);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
