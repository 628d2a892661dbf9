using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>Takes the events of one catalog from its own stream into a set of read models.</summary>
internal sealed class CatalogStreams(ILedger ledger, ReadModelFiles files, TimeProvider clock)
{
    private const int EventsPerCommit = 5_000;

    /// <summary>What the names of the streams begin with whose catalogs are in a scope; others may too.</summary>
    public static string PrefixOf(DivisionScope scope) => StreamCategory.Catalog.Prefix + scope.Common;

    /// <summary>Whether a stream's catalog is in a scope. The whole has streams of no catalog too, so that they are told.</summary>
    public static bool IsIn(DivisionScope scope, StreamName stream) =>
        scope.IsWhole || (stream.TryGetDivision(out var division) && scope.Includes(division));

    /// <summary>
    /// Takes what the stream has more than the catalog's file, one that had stopped too: what stopped it may be known by now. Commits only
    /// where there is much.
    /// </summary>
    /// <inheritdoc cref="ReadModelWriter.TakeAside"/>
    public async Task GoOnAsync(ReadModelWriter writer, StreamName catalog, CancellationToken cancellation)
    {
        // A stream of no catalog has nothing to go on with.
        if (!catalog.TryGetDivision(out _)) return;
        writer.Resume(catalog);
        await TakeAsync(writer, catalog, long.MaxValue, cancellation);
        await TakeDroppedAsync(writer, cancellation);
    }

    /// <summary>Takes once more the whole adjustments that were dropped with an event that cannot be applied.</summary>
    /// <inheritdoc cref="ReadModelWriter.TakeAside"/>
    public async Task TakeDroppedAsync(ReadModelWriter writer, CancellationToken cancellation)
    {
        foreach (var (catalog, whole) in writer.TakeDropped()) await TakeAsync(writer, catalog, whole, cancellation);
    }

    /// <summary>Makes the files anew of catalogs that are in the index, and whose files are not there.</summary>
    /// <exception cref="LedgerException">
    /// The ledger does not answer, or is not the one that the index has seen; nothing is answered then.
    /// </exception>
    public async Task RepairAsync(CancellationToken cancellation)
    {
        if (!files.HasCurrent || CatalogFiles.Missing(files.Current!).Count == 0) return;
        using var swap = await FolderLock.TakeAsync(files.Folder, FolderLock.Swap, clock, cancellation);
        if (!files.HasCurrent) return;
        foreach (var division in CatalogFiles.Missing(files.Current!)) await BuildAsync(StreamName.Catalog(division), cancellation);
    }

    /// <summary>The same where it is one catalog that matters; its file alone is looked for.</summary>
    /// <inheritdoc cref="RepairAsync(CancellationToken)"/>
    public async Task RepairAsync(StreamName catalog, CancellationToken cancellation)
    {
        if (files.Current is not { } path || !catalog.TryGetDivision(out var division)) return;
        if (!File.Exists(CatalogFiles.Of(path, division))) await RepairAsync(cancellation);
    }

    /// <summary>Makes the file of a catalog anew.</summary>
    /// <inheritdoc cref="RepairAsync(CancellationToken)"/>
    public async Task BuildAnewAsync(StreamName catalog, CancellationToken cancellation)
    {
        using var swap = await FolderLock.TakeAsync(files.Folder, FolderLock.Swap, clock, cancellation);
        if (files.HasCurrent) await BuildAsync(catalog, cancellation);
    }

    /// <summary>The same where the caller holds the lock of the set.</summary>
    /// <inheritdoc cref="RepairAsync(CancellationToken)"/>
    public async Task BuildAsync(StreamName catalog, CancellationToken cancellation)
    {
        var path = files.Current!;
        var file = CatalogFiles.Of(path, CatalogFiles.DivisionOf(catalog));
        using var index = new IndexWriter(CatalogFiles.Index(path));
        try
        {
            await NewCatalog.BuildAsync(ledger, catalog, file, files.Schema, index.HeadOf(catalog), cancellation);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            files.Refusal = exception;
            throw;
        }

        index.Touch();
        index.Commit();
    }

    private async Task TakeAsync(ReadModelWriter writer, StreamName catalog, long to, CancellationToken cancellation)
    {
        if (writer.NextOf(catalog) is not { } from || from > to) return;
        var count = to == long.MaxValue ? to : to - from + 1;
        await foreach (var recorded in ledger.ReadStreamAsync(catalog, ReadDirection.Forwards, from, count, cancellation))
        {
            writer.TakeAside(recorded);
            if (to == long.MaxValue && writer.Stopped.ContainsKey(catalog)) return;
            if (writer.Pending >= EventsPerCommit && !writer.IsInsideAdjustment(catalog)) writer.CommitAside();
        }
    }
}
