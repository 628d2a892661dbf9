using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Application.Access;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Access;
using PowerCatalog.Ledger;
using PowerCatalog.Web.Telling;

namespace PowerCatalog.Web.Trailing;

/// <summary>
/// Appends the trail of access to the ledger, beside the requests: within a second, and within a minute what came without an account, of
/// which what is alike is one entry. While the ledger does not answer, entries wait, and health warns.
/// </summary>
public sealed class AccessRecorder(ILedger ledger, TimeProvider clock, ILogger<AccessRecorder> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly AccessTrail _trail = new(ledger);
    private readonly PendingAccess _pending = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IReadOnlyList<NoteToKeep> _sending = [];
    private string? _failure;

    /// <summary>What stands in its way, as it may be told over HTTP; empty while all goes well.</summary>
    public IReadOnlyList<string> Failures => _failure is { } why ? [$"访问记录没有写入：{why} The trail of access is not written."] : [];

    /// <summary>Notes something; it is written soon.</summary>
    /// <param name="entry">What.</param>
    /// <param name="network">The client's network, by which what came without a person is gathered; null takes the address.</param>
    public void Note(AccessNoted entry, string? network = null) => _pending.Add(entry, network);

    /// <summary>Writes what waits, but for what is gathered for a minute unless all is asked for.</summary>
    /// <exception cref="LedgerException">The ledger does not answer; what waits goes on waiting.</exception>
    public async Task FlushAsync(bool all, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_sending.Count == 0)
                _sending = AccessTrail.Prepare(Actor.Program("server"), _pending.Take(all ? DateTimeOffset.MaxValue : clock.GetUtcNow()));
            if (_sending.Count == 0) return;
            await _trail.AppendAsync(_sending, cancellation);
            _sending = [];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var patience = new CancellationTokenSource(Patience, clock);
        // What was under way goes first, then the rest.
        for (var turn = 0; turn < 2; turn++) await TryAsync(all: true, patience.Token);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts the server only once this returns for the first time.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await TryAsync(all: false, stoppingToken);
        }
    }

    private async Task TryAsync(bool all, CancellationToken cancellation)
    {
        try
        {
            await FlushAsync(all, cancellation);
            _failure = null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            if (all) log.LogError("The server stopped before the trail of access was written whole.");
        }
        catch (Exception exception)
        {
            var why = PublicWords.Of(exception);
            // Once, however often it is tried.
            if (why != _failure || all) log.LogError(exception, "The trail of access cannot be written; it is tried again.");
            _failure = why;
        }
    }
}
