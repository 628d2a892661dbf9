using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Checkpoints.Files;

/// <summary>
/// The folder <c>evidence</c> of a data folder, or of the folder that nodes share: public keys, statements of rotation and checkpoints.
/// </summary>
/// <param name="data">The data folder, or the shared one.</param>
public sealed class EvidenceFolder(string data)
{
    private const string Turn = "turn";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Its path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(data), "evidence");

    /// <summary>The public keys, a line each.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The statements of rotation.</summary>
    public string Rotations => System.IO.Path.Combine(Path, "rotations");

    /// <summary>The key's file where none is named.</summary>
    public string UsualKeyFile { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(data), "evidence.key");

    /// <summary>Waits until no other process signs or changes keys here; disposing what it gives lets the next one.</summary>
    /// <exception cref="EvidenceException">Another process does not end within ten seconds.</exception>
    public async Task<IDisposable> TurnAsync(TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            return await FolderLock.TakeAsync(Path, Turn, Patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            throw new EvidenceException(
                $"另一个程序一直占用 {Path}，请稍后再试。", $"Another process holds {Path}; try again later.")
            {
                Public = "另一个程序一直占用检查点目录，将再试。Another process holds the folder of checkpoints; it is tried again.",
            };
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new EvidenceException(
                $"{Path} 不能写入，没有签署新的检查点。", $"{Path} cannot be written, so no checkpoint was signed: {error.Message}")
            {
                Public = "检查点目录不能写入。The folder of checkpoints cannot be written.",
            };
        }
    }
}
