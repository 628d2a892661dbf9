using System.Threading.Channels;

namespace PowerCatalog.Ledger.Verifying;

/// <summary>What a verification looked at and found.</summary>
/// <param name="Events">Events read.</param>
/// <param name="WithoutDigest">Those among them that carry no digest, so that a change of their bytes does not show.</param>
/// <param name="Findings">What is wrong; empty for a sound ledger.</param>
public sealed record LedgerVerification(long Events, long WithoutDigest, IReadOnlyList<LedgerFinding> Findings)
{
    // Few and small: what is held at a collection is copied by it, while all processors wait.
    private const int EventsPerBatch = 128;
    private const int BytesPerBatch = 1 << 18;
    private const int BatchesWaiting = 4;

    /// <summary>Verifies a ledger: the engine's storage and, at the same time, every event once through the port.</summary>
    /// <param name="ledger">The ledger; appends may continue meanwhile.</param>
    /// <param name="clock">Tells which recorded times lie in the future.</param>
    /// <param name="more">Further checks; they run beside the reading.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped. What a check throws ends it as well.</exception>
    public static async Task<LedgerVerification> RunAsync(
        ILedger ledger, TimeProvider clock, IReadOnlyList<IEventCheck> more, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(more);
        var port = new PortCheck(clock.GetUtcNow(), ledger.ChecksUniqueIds);
        IReadOnlyList<IEventCheck> checks = [port, .. more];
        var storage = await BesideAsync(ledger, stop => ShowAsync(ledger, checks, stop), cancellation);
        return new LedgerVerification(
            port.Events, port.WithoutDigest, [.. storage, .. checks.SelectMany(check => check.Findings.All)]);
    }

    // Checks the storage while something else goes on, and leaves no check behind that still reads.
    private static async Task<IReadOnlyList<LedgerFinding>> BesideAsync(
        ILedger ledger, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var storage = Task.Run(() => ledger.CheckStorageAsync(stop.Token).AsTask(), CancellationToken.None);
        try
        {
            await work(stop.Token);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            await ((Task)storage).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await storage;
    }

    private static async Task ShowAsync(ILedger ledger, IReadOnlyList<IEventCheck> checks, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var looks = Channel.CreateBounded<Task<Action[]>>(
            new BoundedChannelOptions(BatchesWaiting) { SingleReader = true, SingleWriter = true });
        var finishing = Task.Run(() => FinishAsync(looks.Reader, stop), CancellationToken.None);
        bool isWhole;
        try
        {
            isWhole = await ReadAsync(ledger, batch => looks.Writer.WriteAsync(LookAsync(checks, batch), stop.Token), stop.Token);
        }
        finally
        {
            looks.Writer.TryComplete();
            await finishing;
        }

        foreach (var check in checks) check.End(isWhole);
    }

    // Gives whether all events could be read. What was read before an event that cannot be is still looked at.
    private static async Task<bool> ReadAsync(
        ILedger ledger, Func<List<RecordedEvent>, ValueTask> hand, CancellationToken cancellation)
    {
        var batch = new List<RecordedEvent>(EventsPerBatch);
        var (isWhole, bytes) = (true, 0L);
        try
        {
            await foreach (var item in ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: cancellation))
            {
                batch.Add(item);
                bytes += item.Data.Length;
                if (batch.Count < EventsPerBatch && bytes < BytesPerBatch) continue;
                await hand(batch);
                (batch, bytes) = (new List<RecordedEvent>(EventsPerBatch), 0);
            }
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            isWhole = false;
        }

        await hand(batch);
        return isWhole;
    }

    private static Task<Action[]> LookAsync(IReadOnlyList<IEventCheck> checks, List<RecordedEvent> batch) =>
        Task.Run(() => checks.Select(check => check.Look(batch)).ToArray());

    // A check that fails stops the reading, which would otherwise wait for it.
    private static async Task FinishAsync(ChannelReader<Task<Action[]>> looks, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var look in looks.ReadAllAsync(stop.Token))
                foreach (var finish in await look)
                    finish();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
