using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>
/// The second office's part (C2SP tlog-witness): keeps the last checkpoint of each log, demands a proof that the next one continues it, and
/// cosigns. It never cosigns a rollback, a fork, or another root at the same size.
/// </summary>
/// <param name="folder">Where the last checkpoints lie; nobody else has it.</param>
/// <param name="logs">The logs it knows.</param>
/// <param name="key">Its own key.</param>
public sealed class Witness(WitnessFolder folder, WitnessedLogs logs, SigningKey key)
{
    private const int MostRefused = 10_000;

    private readonly Lock _gate = new();
    private readonly HashSet<(string Origin, long Size, Hash Root)> _refused = [];

    /// <summary>Answers <c>add-checkpoint</c>.</summary>
    /// <exception cref="EvidenceException">The list of logs, or a checkpoint that it keeps, cannot be read.</exception>
    public WitnessAnswer Add(ReadOnlySpan<byte> body)
    {
        try
        {
            var request = AddCheckpoint.Parse(body);
            var checkpoint = Checkpoint.Parse(request.Note.Text);
            if (!logs.Read().TryGetValue(checkpoint.Origin, out var keys)) return WitnessWords.UnknownLog(checkpoint);
            // Only signatures that were verified go further, to the disk or to the log.
            var signed = request with { Note = request.Note with { Signatures = request.Note.OpenedBy(keys).Verified } };
            // Looking at what is held and keeping what follows is one step: of two requests at once the second sees the first one's.
            lock (_gate) return Follow(signed, checkpoint);
        }
        catch (NoteException exception)
        {
            return WitnessAnswer.Refusal(exception.Failure == NoteFailure.Malformed ? 400 : 403, exception.Zh, exception.En);
        }
    }

    /// <summary>The last checkpoint of a log with its cosignature; null where the witness has none.</summary>
    /// <param name="originHash">The SHA-256 of the origin, 64 lower-case hexadecimal digits.</param>
    public byte[]? Last(string originHash)
    {
        ArgumentNullException.ThrowIfNull(originHash);
        var isHash = originHash.Length == 2 * Hash.Size && originHash.All(char.IsAsciiHexDigitLower);
        return isHash && PathOf(originHash) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>The name of a log in addresses and of its file.</summary>
    public static string HashOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    private WitnessAnswer Follow(AddCheckpoint request, Checkpoint checkpoint)
    {
        var held = Held(checkpoint.Origin);
        var size = held?.Size ?? 0;
        if (request.OldSize > checkpoint.Size) return WitnessWords.OldIsGreater(request, checkpoint);
        if (request.OldSize != size)
            return new WitnessAnswer(409, size.ToString(CultureInfo.InvariantCulture) + "\n", WitnessAnswer.SizeType);
        if (checkpoint.Size == 0 && checkpoint.Root != MerkleHash.Empty) return WitnessWords.EmptyRoot();
        if (held is not null && checkpoint.Size == size && checkpoint.Root != held.Root)
            return WitnessWords.OtherRoot(held) with { Evidence = Unseen(request, checkpoint) };
        if (!MerkleProof.IsConsistent(size, held?.Root ?? MerkleHash.Empty, checkpoint.Size, checkpoint.Root, request.Proof))
            return WitnessWords.NotConsistent(size, checkpoint) with { Evidence = Unseen(request, checkpoint) };
        return Cosign(request.Note, checkpoint.Origin);
    }

    private AddCheckpoint? Unseen(AddCheckpoint request, Checkpoint checkpoint)
    {
        if (_refused.Count >= MostRefused) _refused.Clear();
        return _refused.Add((checkpoint.Origin, checkpoint.Size, checkpoint.Root)) ? request : null;
    }

    private WitnessAnswer Cosign(SignedNote note, string origin)
    {
        var signed = note.SignedBy(key);
        WholeFile.Write(PathOf(HashOf(origin)), signed.ToBytes());
        return new WitnessAnswer(200, $"{signed.Signatures[^1]}\n");
    }

    // A file that this key has not signed was changed by another hand: nothing is built upon it.
    private Checkpoint? Held(string origin)
    {
        var path = PathOf(HashOf(origin));
        if (!File.Exists(path)) return null;
        try
        {
            return Checkpoint.Parse(SignedNote.Parse(File.ReadAllBytes(path)).OpenedBy([key.Verifier]).Note.Text);
        }
        catch (NoteException exception)
        {
            throw new EvidenceException(
                $"见证人保存的检查点 {path} 被改动过，或不是这把密钥所签。",
                $"The checkpoint that the witness keeps, {path}, was changed or is not of this key. {exception.Message}");
        }
    }

    private string PathOf(string originHash) => Path.Combine(folder.Checkpoints, originHash + ".checkpoint");
}
