using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>Where keys and checkpoints lie, and who cosigns.</summary>
/// <param name="Folder">The data folder's part.</param>
/// <param name="KeyFile">The file of the private keys; nothing is signed while it is absent.</param>
/// <param name="Elsewhere">A folder that keeps a copy of each checkpoint, best on another machine; null for none.</param>
/// <param name="Witnesses">Who is asked to cosign.</param>
public sealed record CheckpointOptions(
    EvidenceFolder Folder, string KeyFile, string? Elsewhere, IReadOnlyList<WitnessAddress> Witnesses)
{
    /// <summary>The usual places in a data folder, and nobody else.</summary>
    public static CheckpointOptions Of(string data)
    {
        var folder = new EvidenceFolder(data);
        return new CheckpointOptions(folder, folder.UsualKeyFile, null, []);
    }
}
