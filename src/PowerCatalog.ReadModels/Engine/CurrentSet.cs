using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>Opens the current set of read models for writing, after making what is not there.</summary>
internal sealed class CurrentSet(ILedger ledger, ReadModelFiles files, LedgerWatch watch, CatalogStreams streams, TimeProvider clock)
{
    /// <summary>
    /// Opens it, after building it where there is none of this version and scope. It cannot be swapped between the look and the opening.
    /// </summary>
    /// <param name="tell">Told how far the building is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">The ledger is another or was changed, or does not answer.</exception>
    public async Task<ReadModelWriter> OpenAsync(Action<RebuildProgress> tell, CancellationToken cancellation)
    {
        var made = new HashSet<StreamName>();
        while (true)
        {
            await streams.RepairAsync(cancellation);
            using (await FolderLock.TakeAsync(files.Folder, FolderLock.Swap, clock, cancellation))
            {
                if (files.HasCurrent && await IsWholeAsync(made, cancellation)) return new ReadModelWriter(files.Current!, files.Schema);
            }

            if (!files.HasCurrent) await new ReadModelRebuild(ledger, files, clock).RunAsync(new Told(tell), cancellation);
        }
    }

    // False where a file had to be made anew, so that it is to be looked at once more; one that does not fit then is told. The caller holds
    // the lock of the set.
    private async Task<bool> IsWholeAsync(HashSet<StreamName> made, CancellationToken cancellation)
    {
        try
        {
            await watch.EnsureAsync(cancellation);
            return true;
        }
        catch (CatalogFileLostException lost) when (made.Add(lost.Stream))
        {
            await streams.BuildAsync(lost.Stream, cancellation);
            return false;
        }
    }

    // Progress<T> posts to a thread pool, where reports may overtake each other.
    private sealed class Told(Action<RebuildProgress> tell) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => tell(value);
    }
}
