namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// A lock between processes that share a data folder: a file opened exclusively, so that it is released however the process ends.
/// </summary>
internal static class FolderLock
{
    /// <summary>Held by the projecting process.</summary>
    public const string Projector = "projector.lock";

    /// <summary>Held to swap the current file or write to it.</summary>
    public const string Swap = "swap.lock";

    /// <summary>Held to build a new file, as two builders would choose the same name.</summary>
    public const string Rebuild = "rebuild.lock";

    /// <summary>Takes the lock if it is free; null where it is not.</summary>
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
