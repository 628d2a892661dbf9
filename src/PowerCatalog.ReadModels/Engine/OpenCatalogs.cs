using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Sees to it that an adjustment which stands only in part is completed: whoever wrote it may be gone. Completing what its writer is still
/// writing does no harm, both append the same events; it is only work done twice, hence the wait.
/// </summary>
internal sealed class OpenCatalogs(Func<StreamName, CancellationToken, Task> complete, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private bool _begun;
    private CancellationTokenSource? _waiting;

    /// <summary>Why the last attempt failed; null where it succeeded or nothing is open.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Called whenever the subscription has caught up.</summary>
    /// <exception cref="LedgerException">The adjustment is to be completed at once and cannot be.</exception>
    public async Task LookAsync(IReadOnlyCollection<StreamName> catalogs, bool atOnce, CancellationToken cancellation)
    {
        _waiting?.Cancel();
        var first = !_begun;
        _begun = true;
        if (catalogs.Count == 0)
        {
            Failure = null;
            return;
        }

        if (atOnce)
        {
            await CompleteAsync(catalogs, cancellation);
            return;
        }

        _waiting?.Dispose();
        _waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = KeepTryingAsync([.. catalogs], first ? TimeSpan.Zero : Grace, _waiting.Token);
    }

    public void Dispose()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
    }

    private async Task CompleteAsync(IReadOnlyCollection<StreamName> catalogs, CancellationToken cancellation)
    {
        foreach (var catalog in catalogs.ToList()) await complete(catalog, cancellation);
    }

    // Repeats until the rest arrives, which cancels it.
    private async Task KeepTryingAsync(IReadOnlyCollection<StreamName> catalogs, TimeSpan wait, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(wait, clock, cancellation);
                await CompleteAsync(catalogs, cancellation);
                Failure = null;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception is LedgerException or Ledger.Events.UnknownEventException)
            {
                Failure = exception;
            }

            wait = Grace;
        }
    }
}
