using System.Threading.Channels;

namespace PowerCatalog.Ledger.Verifying;

/// <summary>What a verification looked at and found.</summary>
/// <param name="Events">Events read.</param>
/// <param name="WithoutDigest">Those among them that carry no digest, so that a change of their bytes does not show.</param>
/// <param name="Findings">What is wrong; empty for a sound ledger.</param>
public sealed record LedgerVerification(long Events, long WithoutDigest, IReadOnlyList<LedgerFinding> Findings)
{
    private const int EventsPerBatch = 512;
    private const int BatchesWaiting = 8;

    /// <summary>Verifies a ledger: the engine's storage, then every event once through the port.</summary>
    /// <param name="ledger">The ledger; appends may continue meanwhile.</param>
    /// <param name="clock">Tells which recorded times lie in the future.</param>
    /// <param name="more">Further checks; they run beside the reading, on a thread of their own.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<LedgerVerification> RunAsync(
        ILedger ledger, TimeProvider clock, IReadOnlyList<IEventCheck> more, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(more);
        var storage = await ledger.CheckStorageAsync(cancellation);
        var port = new PortCheck(clock.GetUtcNow());
        await ReadAsync(ledger, port, more, cancellation);
        port.End();
        return new LedgerVerification(
            port.Events, port.WithoutDigest,
            [.. storage, .. port.Findings.All, .. more.SelectMany(check => check.Findings.All)]);
    }

    private static async Task ReadAsync(
        ILedger ledger, PortCheck port, IReadOnlyList<IEventCheck> more, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<List<RecordedEvent>>(
            new BoundedChannelOptions(BatchesWaiting) { SingleReader = true, SingleWriter = true });
        var checking = Task.Run(() => CheckAsync(batches.Reader, more, stop), CancellationToken.None);
        try
        {
            await ReadAsync(ledger, port, batches.Writer, stop.Token);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            port.Findings.Add(
                "unreadable", $"位置 {port.Last} 之后的事件无法读取，没有核对。",
                $"The events after position {port.Last} cannot be read and were not checked.");
        }
        finally
        {
            batches.Writer.TryComplete();
            await checking;
        }
    }

    private static async Task ReadAsync(
        ILedger ledger, PortCheck port, ChannelWriter<List<RecordedEvent>> batches, CancellationToken cancellation)
    {
        var batch = new List<RecordedEvent>(EventsPerBatch);
        await foreach (var item in ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: cancellation))
        {
            port.Take(item);
            batch.Add(item);
            if (batch.Count < EventsPerBatch) continue;
            await batches.WriteAsync(batch, cancellation);
            batch = new List<RecordedEvent>(EventsPerBatch);
        }

        await batches.WriteAsync(batch, cancellation);
    }

    // A check that fails stops the reading, which would otherwise wait for it.
    private static async Task CheckAsync(
        ChannelReader<List<RecordedEvent>> batches, IReadOnlyList<IEventCheck> checks, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var batch in batches.ReadAllAsync(stop.Token))
            {
                foreach (var item in batch)
                    foreach (var check in checks)
                        check.Take(item);
            }

            foreach (var check in checks) check.End();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
