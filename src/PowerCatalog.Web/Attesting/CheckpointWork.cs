using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Web.Attesting;

/// <summary>
/// Work on checkpoints that goes on while the server runs: whenever there is something new, and again where something stood in the way.
/// That is said in the log, in full, and in health.
/// </summary>
public abstract class CheckpointWork(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfterFault = TimeSpan.FromSeconds(5);

    private IReadOnlyList<string> _told = [];
    private string? _seen;
    private long _tried;
    private bool _hasFault;

    /// <summary>
    /// What stands in the way, for health: a text each, in Chinese and then in English, without paths, addresses and words of other
    /// programs. None as a rule.
    /// </summary>
    public IReadOnlyList<string> Failures { get; private set; } = [];

    /// <summary>What health says of a fault that nobody foresaw, in both languages.</summary>
    protected abstract string Fault { get; }

    /// <summary>What there is to work on, as a text that changes with it; null for nothing.</summary>
    protected abstract string? State();

    /// <summary>Works on it.</summary>
    /// <returns>What stands in the way.</returns>
    protected abstract Task<IReadOnlyList<EvidenceException>> RoundAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts the server only once this returns for the first time.
        await Task.Yield();
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The work goes on, and the fault is logged and in health.")]
    private async Task LookAsync(CancellationToken cancellation)
    {
        if (_hasFault && !HasPassed(RetryAfterFault)) return;
        try
        {
            var state = State();
            if (state is null) Tell([]);
            else if (state != _seen || _hasFault || (Failures.Count > 0 && HasPassed(Retry))) Tell(await TryAsync(cancellation));
            (_seen, _hasFault) = (state, false);
        }
        catch (EvidenceException exception)
        {
            Tell([exception]);
        }
        catch (ReadModelException exception) when (!exception.IsDamage)
        {
            // They are being rebuilt, as after an upgrade: health says so itself, and the round is made up for.
            (_hasFault, _tried) = (true, clock.GetTimestamp());
            log.LogInformation("Checkpoints: a round waits for the read models. {Reason}", exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            (_hasFault, _tried) = (true, clock.GetTimestamp());
            Tell([Unusable(exception)]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogError(exception, "Checkpoints: a round failed and is tried again in {Seconds} seconds.", RetryAfterFault.TotalSeconds);
            (_hasFault, _tried, _told, Failures) = (true, clock.GetTimestamp(), [], [Fault]);
        }
    }

    // A file or a folder of evidence that cannot be used is no defect of the program, and the trace of its code helps nobody.
    private static EvidenceException Unusable(Exception exception)
    {
        var (zh, en) = FileAdvice.Of(exception);
        var isDenied = exception is UnauthorizedAccessException;
        return new EvidenceException($"检查点未能签发或保存：{zh}。", $"No checkpoint could be signed or kept: {en}.")
        {
            Public = isDenied
                ? "检查点未能签发或保存：服务的用户没有权限读写检查点的目录，请用 doctor 检查。"
                    + "No checkpoint could be signed or kept: the service's user may not use the folder of checkpoints; 'doctor' says what "
                    + "to do."
                : FileAdvice.IsFull(exception)
                    ? "检查点未能签发或保存：磁盘已满。No checkpoint could be signed or kept: there is no room left on the disk."
                    : "检查点未能签发或保存：文件读写出错，将再试，详见日志。"
                        + "No checkpoint could be signed or kept; it is tried again, and the log has the details.",
        };
    }

    private async Task<IReadOnlyList<EvidenceException>> TryAsync(CancellationToken cancellation)
    {
        _tried = clock.GetTimestamp();
        try
        {
            return await RoundAsync(cancellation);
        }
        catch (EvidenceException exception)
        {
            return [exception];
        }
    }

    private bool HasPassed(TimeSpan pause) => clock.GetElapsedTime(_tried) > pause;

    // In the log each is said once, as long as it lasts.
    private void Tell(IReadOnlyList<EvidenceException> failures)
    {
        var all = failures.Select(failure => failure.Message).ToList();
        foreach (var failure in all.Except(_told)) log.LogError("Checkpoints: {Reason}", failure);
        (_told, Failures) = (all, [.. failures.Select(failure => failure.Public)]);
    }
}
