namespace PowerCatalog.Checkpoints.Files;

/// <summary>
/// The folder <c>evidence</c> of a data folder, or of the folder that nodes share: public keys, statements of rotation and checkpoints.
/// </summary>
/// <param name="data">The data folder, or the shared one.</param>
public sealed class EvidenceFolder(string data)
{
    /// <summary>Its path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(data), "evidence");

    /// <summary>The public keys, a line each.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The statements of rotation.</summary>
    public string Rotations => System.IO.Path.Combine(Path, "rotations");

    /// <summary>The key's file where none is named.</summary>
    public string UsualKeyFile { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(data), "evidence.key");

    /// <summary>Held by the process that signs.</summary>
    internal string Turn => System.IO.Path.Combine(Path, "turn");
}
