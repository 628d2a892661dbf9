using System.Globalization;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>Makes the keys of a data folder, and new ones in their place.</summary>
/// <param name="folder">Where the public side lies.</param>
/// <param name="path">The file of the private keys.</param>
/// <param name="clock">The clock.</param>
public sealed class KeyRotation(EvidenceFolder folder, string path, TimeProvider clock)
{
    private const string FileTime = "yyyyMMdd'T'HHmmss'Z'";

    private readonly KeyRing _ring = new(folder.Keys);

    // The new keys lie here until the old ones have signed their successors.
    private string Unfinished => path + ".new";

    /// <summary>Makes the first keys.</summary>
    /// <param name="name">The keys' name, with which the origins of the logs begin.</param>
    /// <param name="withSm2">Whether an SM2 key signs as well.</param>
    /// <exception cref="EvidenceException">There are keys already.</exception>
    /// <exception cref="FormatException">The name cannot name a key.</exception>
    public IReadOnlyList<NoteVerifier> Create(string name, bool withSm2)
    {
        if (File.Exists(path))
            throw new EvidenceException(
                $"密钥文件已存在：{path}。没有改动；更换密钥请用 evidence key rotate。",
                $"The key file exists: {path}. Nothing was changed; a new key in its place is made by 'evidence key rotate'.");
        if (_ring.All.Any(key => key.Until is null))
            throw new EvidenceException(
                $"{folder.Keys} 记有现用密钥，而 {path} 中没有它。请用 --key 指明私钥文件。",
                $"{folder.Keys} names a present key that is not in {path}; name the file of the private key with --key.");
        var keys = Made(name, withSm2);
        KeyFile.Write(path, keys, overwrite: false);
        return Succeed(keys, clock.GetUtcNow());
    }

    /// <summary>Makes new keys of the same kinds; the old ones and the new ones sign the statement of it.</summary>
    /// <returns>The statement, which also lies in <see cref="EvidenceFolder.Rotations"/>.</returns>
    /// <exception cref="EvidenceException">There is no key, or it is not the present one.</exception>
    public SignedNote Rotate()
    {
        var old = KeyFile.Read(path, clock);
        EnsurePresent(old);
        if (File.Exists(Unfinished))
            throw new EvidenceException(
                $"上一次更换密钥没有完成：{Unfinished} 还在。它尚未启用，可以删除后重试。",
                $"An earlier rotation did not finish: {Unfinished} is still there. It was not put to use; delete it and try again.");
        var fresh = Made(old[0].Key.Name, old.Any(key => key.Verifier.Kind == SignatureKind.Sm2));
        var now = clock.GetUtcNow();
        var statement = RotationStatement.Of(old, fresh, now);
        KeyFile.Write(Unfinished, fresh, overwrite: false);
        var name = now.UtcDateTime.ToString(FileTime, CultureInfo.InvariantCulture) + $"-{fresh[0].Key.Number:x8}.note";
        WholeFile.Write(Path.Combine(folder.Rotations, name), statement.ToBytes());
        Succeed(fresh, now);
        File.Move(Unfinished, path, overwrite: true);
        return statement;
    }

    /// <summary>The statements of all rotations, oldest first.</summary>
    /// <exception cref="EvidenceException">One cannot be read, or its keys have not signed it.</exception>
    public IReadOnlyList<RotationStatement> Statements() => !Directory.Exists(folder.Rotations)
        ? []
        : [.. Directory.EnumerateFiles(folder.Rotations, "*.note").Order(StringComparer.Ordinal).Select(RotationStatement.Read)];

    /// <summary>Refuses private keys that are not the present ones of the ring.</summary>
    /// <exception cref="EvidenceException">They are others.</exception>
    internal void EnsurePresent(IReadOnlyList<SigningKey> keys)
    {
        var present = _ring.All.Where(key => key.Until is null).Select(key => key.Verifier.Text).ToHashSet();
        if (keys.All(key => present.Contains(key.Verifier.Text))) return;
        var unfinished = File.Exists(Unfinished)
            ? ($"更换密钥时中断过：请把 {Unfinished} 改名为 {path}。", $"A rotation was interrupted: rename {Unfinished} to {path}.")
            : ("", "");
        throw new EvidenceException(
            $"{path} 的密钥 {keys[0].Key} 不是 {folder.Keys} 记录的现用密钥。{unfinished.Item1}",
            $"The key {keys[0].Key} in {path} is not the present one of {folder.Keys}. {unfinished.Item2}");
    }

    private List<SigningKey> Made(string name, bool withSm2)
    {
        SignatureKind[] kinds = withSm2 ? [SignatureKind.Ed25519, SignatureKind.Sm2] : [SignatureKind.Ed25519];
        return [.. kinds.Select(kind => SigningKey.Create(name, kind, clock))];
    }

    private List<NoteVerifier> Succeed(IReadOnlyList<SigningKey> keys, DateTimeOffset now)
    {
        var verifiers = keys.Select(key => key.Verifier).ToList();
        _ring.Succeed(verifiers, now);
        return verifiers;
    }

}
