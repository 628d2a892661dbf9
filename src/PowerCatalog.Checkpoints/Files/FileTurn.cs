namespace PowerCatalog.Checkpoints.Files;

/// <summary>A file that one process holds at a time: a server and a command may keep checkpoints in one folder.</summary>
internal static class FileTurn
{
    private const int MostTries = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the turn; disposing it ends it.</summary>
    /// <exception cref="IOException">Another process has held it for ten seconds.</exception>
    public static IDisposable Take(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < MostTries)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
