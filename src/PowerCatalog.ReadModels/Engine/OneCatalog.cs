using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Brings one catalog of the read models up to its stream. What the ledger holds beside that stream, and how much of it, makes no
/// difference: neither the ledger's end nor other catalogs are looked at, and the engine's checkpoint stays where it is. Whoever follows
/// all catalogs later passes over what was taken here.
/// </summary>
internal sealed class OneCatalog(ILedger ledger, ReadModelFiles files, LedgerWatch watch, OpenCatalogs open, TimeProvider clock)
{
    private readonly CatalogStreams _streams = new(ledger, files, clock);

    /// <summary>Looks whether the read models have the catalog, or would have it.</summary>
    /// <exception cref="ReadModelException">They are of other divisions.</exception>
    public void EnsureIsIn(StreamName catalog)
    {
        var scope = files.Scope;
        if (!CatalogStreams.IsIn(scope, catalog))
            throw new ReadModelException($"{files.Folder} 的读模型只有这些区划的清单：{scope}，其中没有 {catalog}。请用另一个数据目录。"
                + $"The read models in {files.Folder} are of the catalogs of these divisions alone: {scope}; {catalog} is not among them. "
                + "Use another data folder.");
    }

    /// <summary>Takes what the stream has more, or waits for the process that projects. There have to be read models.</summary>
    /// <exception cref="ReadModelException">The other process did not get there in <paramref name="patience"/>.</exception>
    /// <inheritdoc cref="ProjectionEngine.CatchUpAsync(TimeSpan, CancellationToken)"/>
    public async Task CatchUpAsync(WriterAtHand hand, StreamName catalog, TimeSpan patience, CancellationToken cancellation)
    {
        await _streams.RepairAsync(catalog, cancellation);
        await LookAsync(catalog, cancellation);
        var end = await EndAsync(catalog, cancellation);
        var started = clock.GetTimestamp();
        while (Size(catalog) < end)
        {
            using (var held = FolderLock.TryTake(files.Folder, FolderLock.Projector))
            {
                if (held is not null)
                {
                    await TakeAsync(hand, catalog, cancellation);
                    continue;
                }
            }

            if (clock.GetElapsedTime(started) > patience) throw ProjectionEngine.BehindElsewhere();
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock, cancellation);
        }
    }

    private async Task LookAsync(StreamName catalog, CancellationToken cancellation)
    {
        try
        {
            await watch.EnsureAsync(catalog, cancellation);
        }
        catch (CatalogFileLostException)
        {
            await _streams.BuildAnewAsync(catalog, cancellation);
            await watch.EnsureAsync(catalog, cancellation);
        }
    }

    // How many events the stream has.
    private async Task<long> EndAsync(StreamName catalog, CancellationToken cancellation)
    {
        await foreach (var last in ledger.ReadStreamAsync(catalog, ReadDirection.Backwards, long.MaxValue, 1, cancellation))
            return last.Revision + 1;
        return 0;
    }

    // How many of them the read models have.
    private long Size(StreamName catalog)
    {
        using var index = files.OpenIndex();
        return LogHead.Of(index, catalog)?.Size ?? 0;
    }

    // A rebuild cannot swap the set meanwhile. After a failure nothing that is at hand is used again.
    private async Task TakeAsync(WriterAtHand hand, StreamName catalog, CancellationToken cancellation)
    {
        using var swap = await FolderLock.TakeAsync(files.Folder, FolderLock.Swap, clock, cancellation);
        if (!files.HasCurrent) return;
        try
        {
            await TakeAsync(hand.Of(files.Current!, files.Schema), catalog, cancellation);
        }
        catch (CatalogFileLostException)
        {
            hand.Dispose();
            await _streams.BuildAsync(catalog, cancellation);
        }
        catch
        {
            hand.Dispose();
            throw;
        }
    }

    private async Task TakeAsync(ReadModelWriter writer, StreamName catalog, CancellationToken cancellation)
    {
        writer.Refresh(catalog);
        await _streams.GoOnAsync(writer, catalog, cancellation);
        while (writer.IsInsideAdjustment(catalog))
        {
            await open.LookAsync([catalog], atOnce: true, cancellation);
            await _streams.GoOnAsync(writer, catalog, cancellation);
        }

        await watch.NoteAsync(writer, cancellation);
        writer.CommitAside();
        files.Growth.Tell();
        if (writer.Stopped.GetValueOrDefault(catalog) is { } reason) throw new UnknownEventException(reason);
    }
}
