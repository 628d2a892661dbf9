using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Web.Telling;

namespace PowerCatalog.Web.Projecting;

/// <summary>
/// Keeps the read models up with the ledger while the server runs. An event that this program does not know stops its catalog for good; the
/// server goes on answering with what it has of it, and its health says that it is no longer updated. Any other failure is tried again.
/// </summary>
public sealed class ProjectionService(ProjectionEngine engine, TimeProvider clock, ILogger<ProjectionService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private string? _failure;

    /// <summary>
    /// Why it does not run at present, or what stands in its way, as it may be told over HTTP; null while all goes well.
    /// </summary>
    public string? Failure => _failure
        ?? (Outage is not null ? PublicWords.NoAnswer : engine.Incomplete is { } incomplete ? PublicWords.Of(incomplete) : null);

    /// <summary>The ledger's server is away, and since when; answers are as of then.</summary>
    public Outage? Outage => engine.Outage;

    /// <summary>Whether this process follows the ledger; otherwise another one does, or none yet.</summary>
    public bool IsFollowing => engine.State == EngineState.Running;

    /// <inheritdoc cref="ProjectionEngine.HasCaughtUp"/>
    public bool HasCaughtUp => engine.HasCaughtUp;

    /// <inheritdoc cref="ProjectionEngine.Behind"/>
    public TimeSpan Behind => engine.Behind;

    /// <inheritdoc cref="ProjectionEngine.Progress"/>
    public RebuildProgress? Progress => engine.Progress;

    /// <inheritdoc cref="ProjectionEngine.Refuse"/>
    public void Refuse(LedgerException found) => engine.Refuse(found);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        engine.Stopping += (stream, reason) => log.LogCritical(
            "The read models of {Stream} stopped; the others go on. Answers show what was recorded before and nothing later. {Reason}",
            stream, reason);
        // The host starts the server only once this returns for the first time.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _failure = null;
                await engine.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (LedgerException exception)
            {
                // A server that is away comes back, and one that refuses the user may let him in again: both are worth another try.
                log.LogError(exception, "The ledger cannot be followed; tried again in {Seconds} seconds.", Pause.TotalSeconds);
                _failure = PublicWords.Of(exception);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (ReadModelException exception) when (exception.IsDamage)
            {
                log.LogError(exception, "The read models are damaged; looked at again in {Seconds} seconds.", Pause.TotalSeconds);
                _failure = exception.Message;
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception exception)
            {
                log.LogError(exception, "The projection failed and is tried again in {Seconds} seconds.", Pause.TotalSeconds);
                _failure = "The projection failed and is tried again; the log says why.";
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
