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
/// Rebuilds the read models in a new file, catches up, and swaps the files. Readers use the old file until the swap and the new one after
/// it; the projector continues with the new file, in whichever process it runs.
/// </summary>
public sealed class ReadModelRebuild(ILedger ledger, ReadModelFiles files, TimeProvider clock)
{
    private const int EventsPerCommit = 20_000;

    /// <summary>Rebuilds; returns the number of events taken.</summary>
    /// <exception cref="UnknownEventException">An event that this program does not know; the read models stay as they were.</exception>
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
            if (files.Current != path) ReadModelFiles.Remove(path);
            throw;
        }
    }

    private async Task<long> BuildAsync(string path, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        using var writer = ReadModelWriter.Aside(path, files.Schema);
        var taken = await CatchUpAsync(writer, progress, 0, cancellation);
        // Takes a while, so it comes before the lock that keeps the projector waiting.
        writer.Index();
        using var swap = await FolderLock.TakeAsync(files.Folder, FolderLock.Swap, clock, cancellation);
        taken = await CatchUpAsync(writer, progress, taken, cancellation);
        var unfinished = writer.IsInsideAdjustment;
        writer.Complete();
        if (unfinished) await TakeAgainAsync(path, writer.Whole, cancellation);
        files.SwapTo(path);
        return taken;
    }

    // An adjustment still being appended at the ledger's head is not visible to readers and is rolled back with everything since the last
    // commit. The old file already shows what came before it, so the new one has to as well.
    private async Task TakeAgainAsync(string path, Position whole, CancellationToken cancellation)
    {
        using var writer = ReadModelWriter.Of(path, files.Schema);
        await foreach (
            var recorded in ledger.ReadAllAsync(
                ReadDirection.Forwards, writer.Checkpoint, StreamCategory.Catalog.Prefix, cancellation: cancellation))
        {
            if (recorded.Position > whole) break;
            writer.Take(recorded);
        }

        await LedgerMarks.NoteAsync(ledger, writer, cancellation);
        writer.Commit();
    }

    private async Task<long> CatchUpAsync(
        ReadModelWriter writer, IProgress<RebuildProgress>? progress, long taken, CancellationToken cancellation)
    {
        var head = await ledger.HeadAsync(cancellation);
        var reading = new UntilCaughtUp(ledger, StreamCategory.Catalog.Prefix, clock);
        void Report(Position position) => progress?.Report(RebuildProgress.Of(taken, position, head));
        await foreach (var item in CheckedEvents.AheadAsync(reading.ReadAsync(writer.Seen, Report, cancellation), cancellation))
        {
            writer.Take(item);
            if (++taken % 1_000 == 0) Report(item.Recorded.Position);
            if (writer.Pending < EventsPerCommit || writer.IsInsideAdjustment) continue;
            await LedgerMarks.NoteAsync(ledger, writer, cancellation);
            writer.Commit();
        }

        if (!writer.IsInsideAdjustment)
        {
            writer.Pass(reading.Passed);
            await LedgerMarks.NoteAsync(ledger, writer, cancellation);
            writer.Commit();
        }

        Report(reading.Passed);
        return taken;
    }
}
