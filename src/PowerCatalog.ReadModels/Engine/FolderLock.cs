namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// A lock between processes that share a data folder: an open file that nobody else may open. It goes with the process, however that ends.
/// </summary>
internal static class FolderLock
{
    /// <summary>Who projects.</summary>
    public const string Projector = "projector.lock";

    /// <summary>Who may change which file is current, or write to the current one.</summary>
    public const string Swap = "swap.lock";

    /// <summary>Who builds a file aside: two at once would take one name for theirs.</summary>
    public const string Rebuild = "rebuild.lock";

    /// <summary>Takes the lock if it is free.</summary>
    public static IDisposable? TryTake(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Waits for the lock.</summary>
    public static async Task<IDisposable> TakeAsync(string folder, string name, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(folder, name) is { } held) return held;
            await Task.Delay(TimeSpan.FromMilliseconds(5), clock, cancellation);
        }
    }
}
