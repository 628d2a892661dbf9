using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>
/// The data folder of a witness: its key, and the last checkpoint of each log. One process has it at a time, for its whole life: two on one
/// folder could each look at what is held before the other keeps what follows, and cosign two histories.
/// </summary>
public sealed class WitnessFolder : IDisposable
{
    private readonly string _data;
    private readonly IDisposable _held;

    private WitnessFolder(string data, IDisposable held) => (_data, _held) = (data, held);

    /// <summary>Where the last checkpoints lie, a file for each origin.</summary>
    public string Checkpoints => Path.Combine(_data, "witnessed");

    private string KeyPath => Path.Combine(_data, "witness.key");

    /// <summary>Takes a folder, which is made where it is absent, until it is disposed.</summary>
    /// <exception cref="EvidenceException">Another process has it.</exception>
    public static WitnessFolder Open(string data)
    {
        var folder = Path.GetFullPath(data);
        return FolderLock.TryTake(folder, "witness.lock") is { } held
            ? new WitnessFolder(folder, held)
            : throw new EvidenceException(
                $"{folder} 正由另一个见证程序使用。一个目录同时只能有一个见证程序：否则可能联署两段不同的历史。",
                $"Another witness uses {folder}. One folder has one witness at a time, as two could cosign two histories.");
    }

    /// <summary>The witness's own key, which the first call makes.</summary>
    /// <param name="name">The name of the key that is made.</param>
    /// <param name="clock">Says when it cosigns.</param>
    /// <exception cref="EvidenceException">The file holds something else, or the name cannot name a key.</exception>
    public SigningKey Key(string name, TimeProvider clock)
    {
        if (!KeyFile.Exists(KeyPath))
        {
            if (!Evidence.Notes.KeyId.IsName(name)) throw KeyRefusals.NoName(name);
            KeyFile.Write(KeyPath, [SigningKey.Create(name, SignatureKind.Cosignature, clock)], overwrite: false);
        }

        return KeyFile.Read(KeyPath, clock) is [{ Verifier.Kind: SignatureKind.Cosignature } key]
            ? key
            : throw new EvidenceException($"{KeyPath} 不是见证人的密钥。", $"{KeyPath} is not the key of a witness.");
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
