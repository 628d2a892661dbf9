using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The progress of a rebuild.</summary>
/// <param name="Events">Events taken so far.</param>
/// <param name="Position">The last position taken.</param>
/// <param name="Head">The ledger's head when last asked.</param>
public sealed record RebuildProgress(long Events, Position Position, Position Head)
{
    /// <summary>The same where the ledger may have grown since its head was asked for.</summary>
    public static RebuildProgress Of(long events, Position position, Position head) =>
        new(events, position, head < position ? position : head);
}

/// <summary>
/// Rebuilds the read models in a new set, catches up, and swaps the sets. Readers use the old one until the swap and the new one after it;
/// the projector continues with the new one, in whichever process it runs. The catalogs are built on all processors.
/// </summary>
public sealed class ReadModelRebuild(ILedger ledger, ReadModelFiles files, TimeProvider clock)
{
    private DivisionScope _scope = DivisionScope.Whole;

    /// <summary>Rebuilds; returns the number of events taken.</summary>
    /// <exception cref="UnknownEventException">
    /// An event that this program does not know; the read models stay as they were. Where there are none of this version yet, its catalog
    /// stops before it, and the others are built.
    /// </exception>
    public async Task<long> RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        using var alone = await FolderLock.TakeAsync(files.Folder, FolderLock.Rebuild, clock, cancellation);
        var path = files.Next();
        try
        {
            return await BuildAsync(path, progress, cancellation);
        }
        catch
        {
            if (files.Current != path) CatalogFiles.Remove(path);
            throw;
        }
    }

    private async Task<long> BuildAsync(string path, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        _scope = files.Scope;
        files.Schema.CreateIndex(CatalogFiles.Index(path), _scope);
        var (taken, stopped) = await BuildCatalogsAsync(path, progress, cancellation);
        if (stopped is not null && files.HasCurrent) throw stopped;
        // Builds take a while, so they come before the lock that keeps the projector waiting.
        using var swap = await FolderLock.TakeAsync(files.Folder, FolderLock.Swap, clock, cancellation);
        taken += await CatchUpAsync(path, cancellation);
        files.SwapTo(path);
        return taken;
    }

    private async Task<(long Taken, UnknownEventException? Stopped)> BuildCatalogsAsync(
        string path, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var lanes = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new BuildLane(path, files.Schema)).ToList();
        try
        {
            var (taken, passed) = await ReadAsync(lanes, progress, cancellation);
            var built = await Task.WhenAll(lanes.Select(lane => lane.EndAsync(ledger, cancellation)));
            using var index = new IndexWriter(CatalogFiles.Index(path));
            foreach (var entry in built.SelectMany(lane => lane.Entries)) index.Write(entry);
            var stopped = lanes.SelectMany(lane => lane.Stopped).ToList();
            foreach (var (stream, why) in stopped) index.Stop(stream, why.Message);
            index.Write(built.Select(lane => lane.Begun).OfType<Position>().Append(passed).Min());
            index.Commit();
            return (taken, stopped.Select(found => found.Value).FirstOrDefault());
        }
        finally
        {
            foreach (var lane in lanes) await lane.CloseAsync();
        }
    }

    // Each catalog goes to one lane, in the order in which they come.
    private async Task<(long Taken, Position Passed)> ReadAsync(
        List<BuildLane> lanes, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var (taken, seen) = (0L, Position.Start);
        var head = await ledger.HeadAsync(cancellation);
        var laneOf = new Dictionary<StreamName, BuildLane>();
        var reading = new UntilCaughtUp(ledger, CatalogStreams.PrefixOf(_scope), clock);
        void Report(Position position) => progress?.Report(RebuildProgress.Of(taken, position, head));
        await foreach (
            var item in CheckedEvents.AheadAsync(reading.ReadAsync(Position.Start, Report, cancellation), cancellation))
        {
            var stream = item.Recorded.Stream;
            if (!CatalogStreams.IsIn(_scope, stream)) continue;
            if (!laneOf.TryGetValue(stream, out var lane)) laneOf.Add(stream, lane = lanes[laneOf.Count % lanes.Count]);
            await lane.TakeAsync(item, seen);
            seen = item.Recorded.Position;
            if (++taken % 1_000 == 0) Report(seen);
        }

        Report(reading.Passed);
        return (taken, reading.Passed);
    }

    // What came meanwhile, and the adjustments that were in progress.
    private async Task<long> CatchUpAsync(string path, CancellationToken cancellation)
    {
        var taken = 0L;
        using var writer = new ReadModelWriter(path, files.Schema);
        var reading = new UntilCaughtUp(ledger, CatalogStreams.PrefixOf(_scope), clock);
        var streams = new CatalogStreams(ledger, files, clock);
        await foreach (var recorded in reading.ReadAsync(writer.Checkpoint, null, cancellation))
        {
            writer.Take(recorded);
            taken++;
        }

        await streams.TakeDroppedAsync(writer, cancellation);
        writer.Pass(reading.Passed);
        await LedgerMarks.NoteAsync(ledger, writer, cancellation);
        writer.Commit();
        return taken;
    }
}
