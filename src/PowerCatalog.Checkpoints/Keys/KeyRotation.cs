using System.Globalization;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>Makes the keys of a data folder, and new ones in their place. Whoever calls it holds the folder's turn.</summary>
/// <param name="folder">Where the public side lies.</param>
/// <param name="path">The file of the private keys.</param>
/// <param name="clock">The clock.</param>
public sealed class KeyRotation(EvidenceFolder folder, string path, TimeProvider clock)
{
    private const string FileTime = "yyyyMMdd'T'HHmmss'Z'";

    private readonly KeyRing _ring = new(folder.Keys);

    // The new keys lie here until the old ones have signed their successors.
    private string Unfinished => path + ".new";

    /// <summary>Makes the first keys; where the file has keys and the ring names no present one, those are adopted.</summary>
    /// <param name="name">The keys' name, with which the origins of the logs begin.</param>
    /// <param name="withSm2">Whether an SM2 key signs as well.</param>
    /// <returns>The present keys, and whether they were made now.</returns>
    /// <exception cref="EvidenceException">There are keys already, or the name cannot name a key.</exception>
    public (IReadOnlyList<NoteVerifier> Keys, bool AreNew) Create(string name, bool withSm2)
    {
        if (_ring.HasPresent) throw File.Exists(path) ? KeyRefusals.Exists(path) : KeyRefusals.Elsewhere(folder.Keys, path);
        if (File.Exists(path)) return (Succeed(Adopted(), clock.GetUtcNow()), false);
        if (!KeyId.IsName(name)) throw KeyRefusals.NoName(name);
        var keys = Made(name, withSm2);
        KeyFile.Write(path, keys, overwrite: false);
        return (Succeed(keys, clock.GetUtcNow()), true);
    }

    /// <summary>
    /// Makes new keys of the same kinds; the old ones and the new ones sign the statement of it. One that was interrupted goes on where it
    /// was, with the keys and the statement that it had made.
    /// </summary>
    /// <returns>The statement, which also lies in <see cref="EvidenceFolder.Rotations"/>.</returns>
    /// <exception cref="EvidenceException">There is no key, or it is not the present one.</exception>
    public SignedNote Rotate()
    {
        var old = KeyFile.Read(path, clock);
        var fresh = Fresh(old);
        var now = clock.GetUtcNow();
        var statement = StatementOf(old, fresh);
        if (!ArePresent(fresh))
        {
            EnsureOld(old);
            statement ??= Stated(old, fresh, now);
            Succeed(fresh, now);
        }

        if (statement is null) throw KeyRefusals.NoStatement(Unfinished, folder.Rotations);
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
        if (!ArePresent(keys) && File.Exists(Unfinished)) throw KeyRefusals.Interrupted(Unfinished);
        EnsureOld(keys);
    }

    private void EnsureOld(IReadOnlyList<SigningKey> keys)
    {
        if (ArePresent(keys)) return;
        throw _ring.HasPresent ? KeyRefusals.NotPresent(keys[0].Key, path, folder.Keys) : KeyRefusals.NotAdopted(path, folder.Keys);
    }

    private bool ArePresent(IReadOnlyList<SigningKey> keys)
    {
        var present = _ring.All.Where(key => key.Until is null).Select(key => key.Verifier.Text).ToHashSet();
        return keys.All(key => present.Contains(key.Verifier.Text));
    }

    private IReadOnlyList<SigningKey> Adopted()
    {
        var keys = KeyFile.Read(path, clock);
        return keys.All(key => key.Verifier.Kind != SignatureKind.Cosignature) ? keys : throw KeyRefusals.OfWitness(path);
    }

    private IReadOnlyList<SigningKey> Fresh(IReadOnlyList<SigningKey> old)
    {
        if (File.Exists(Unfinished)) return KeyFile.Read(Unfinished, clock);
        EnsureOld(old);
        var fresh = Made(old[0].Key.Name, old.Any(key => key.Verifier.Kind == SignatureKind.Sm2));
        KeyFile.Write(Unfinished, fresh, overwrite: false);
        return fresh;
    }

    private SignedNote? StatementOf(IReadOnlyList<SigningKey> old, IReadOnlyList<SigningKey> fresh) =>
        Statements().LastOrDefault(made => Are(made.Old, old) && Are(made.New, fresh))?.Note;

    private static bool Are(IReadOnlyList<NoteVerifier> named, IReadOnlyList<SigningKey> keys) =>
        named.Select(key => key.Text).SequenceEqual(keys.Select(key => key.Verifier.Text));

    private SignedNote Stated(IReadOnlyList<SigningKey> old, IReadOnlyList<SigningKey> fresh, DateTimeOffset now)
    {
        var statement = RotationStatement.Of(old, fresh, now);
        var name = now.UtcDateTime.ToString(FileTime, CultureInfo.InvariantCulture) + $"-{fresh[0].Key.Number:x8}.note";
        WholeFile.Write(Path.Combine(folder.Rotations, name), statement.ToBytes());
        return statement;
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
