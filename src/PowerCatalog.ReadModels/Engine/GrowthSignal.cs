namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Wakes whoever waits for a revision: at once after a commit of this process, and every 20 milliseconds to look for one of another.
/// </summary>
internal sealed class GrowthSignal
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private TaskCompletionSource _grown = NewSource();

    /// <summary>
    /// The next commit. It is taken before the look whose answer decides whether to wait, so that no commit falls between.
    /// </summary>
    public Task Next => Volatile.Read(ref _grown).Task;

    /// <summary>Announces a commit.</summary>
    public void Tell() => Interlocked.Exchange(ref _grown, NewSource()).TrySetResult();

    /// <summary>Waits for that commit, for as long as a commit of another process may go unseen.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task WaitAsync(Task next, TimeProvider clock, CancellationToken cancellation)
    {
        await next.WaitAsync(Pause, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
