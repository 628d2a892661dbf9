namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// A lock between processes that share a data folder: a file opened exclusively, so that it is released however the process ends.
/// </summary>
public static class FolderLock
{
    /// <summary>Held by the projecting process.</summary>
    internal const string Projector = "projector.lock";

    /// <summary>Held to swap the current file or write to it.</summary>
    internal const string Swap = "swap.lock";

    /// <summary>Held to build a new file, as two builders would choose the same name.</summary>
    internal const string Rebuild = "rebuild.lock";

    /// <summary>Held to write the read model of the procedure, or to put another file in its place.</summary>
    internal const string Procedure = "procedure.lock";

    // EWOULDBLOCK of Linux and of macOS; ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION. A full or read-only disk is no other process.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Takes the lock if it is free; null where it is not. The folder is made where it is absent.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This process may not write it.</exception>
    public static IDisposable? TryTake(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (HeldByAnother.Contains(exception.HResult))
        {
            return null;
        }
    }

    /// <summary>Waits for the lock as long as it takes.</summary>
    public static Task<IDisposable> TakeAsync(string folder, string name, TimeProvider clock, CancellationToken cancellation) =>
        TakeAsync(folder, name, TimeSpan.MaxValue, clock, cancellation);

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="TimeoutException">It is not free within <paramref name="patience"/>.</exception>
    public static async Task<IDisposable> TakeAsync(
        string folder, string name, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var started = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(folder, name) is { } held) return held;
            if (clock.GetElapsedTime(started) > patience)
                throw new TimeoutException($"{name} is held by another process.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), clock, cancellation);
        }
    }
}
