using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>Signs one log after the other in one round, each held against what was signed of it before.</summary>
/// <param name="store">The checkpoints of the data folder.</param>
/// <param name="copies">Those elsewhere.</param>
/// <param name="keys">The private keys.</param>
/// <param name="known">The public keys, present and past.</param>
/// <param name="ledger">What the logs are of.</param>
/// <param name="followed">What was found in rounds before.</param>
internal sealed class LogSigning(
    CheckpointStore store, CheckpointCopies copies, IReadOnlyList<SigningKey> keys, IReadOnlyList<NoteVerifier> known, ILedger ledger,
    FollowedLogs followed)
{
    private readonly string _keys = string.Join(
        '\0', keys.Select(key => key.Key.ToString()).Append("").Concat(known.Select(key => key.Text.ToString())));

    /// <summary>Signs a log; null where it is signed already, or the read models are behind what was signed.</summary>
    /// <exception cref="EvidenceException">It goes against a checkpoint.</exception>
    public async Task<KeptCheckpoint?> SignAsync(CatalogLog log, CancellationToken cancellation)
    {
        KeptCheckpoint?[] newest = [store.Newest(log.Division), copies.Newest(log.Division)];
        if (newest[0] is { } last && followed.Holds(log, newest, _keys))
        {
            copies.Keep(last);
            return null;
        }

        var origin = Checkpoint.OriginOf(keys[0].Key.Name, log.Division.Value, log.First);
        foreach (var kept in newest)
        {
            if (kept is not null && !await FollowsAsync(kept, log, origin, cancellation)) return null;
        }

        var own = store.At(log.Division, log.Size);
        var isSigned = own is not null && keys.All(key => own.Note.Signatures.Any(signature => signature.Key == key.Key));
        var signed = isSigned ? own! : Sign(log, own?.Checkpoint ?? HeadOf(log, origin));
        if (isSigned && newest[0]?.Checkpoint.Size == log.Size) followed.Keep(log, newest, _keys);
        // A folder elsewhere that was away when a checkpoint was signed gets it when it is back.
        copies.Keep(signed);
        return isSigned ? null : signed;
    }

    private static Checkpoint HeadOf(CatalogLog log, string origin) =>
        new Checkpoint(origin, log.Size, log.Root).With(log.Subjects(log.Size).Root);

    private KeptCheckpoint Sign(CatalogLog log, Checkpoint checkpoint) =>
        store.Keep(log.Division, checkpoint, SignedNote.Of(checkpoint.ToString()).SignedBy(keys));

    // False where the log is only behind: another node, whose read models are ahead, has signed what this one has not read yet.
    private async Task<bool> FollowsAsync(KeptCheckpoint last, CatalogLog log, string origin, CancellationToken cancellation)
    {
        last.EnsureOwn(known);
        var (size, root) = (last.Checkpoint.Size, last.Checkpoint.Root);
        if (last.Checkpoint.Origin != origin) throw SigningRefusals.Another(last, origin);
        if (log.Size < size) return await ShortAsync(last, cancellation) is { } end ? throw SigningRefusals.RolledBack(last, end) : false;
        var proof = MerkleTree.Consistency(log.Subtrees, size, log.Size);
        return MerkleProof.IsConsistent(size, root, log.Size, log.Root, proof) ? true : throw SigningRefusals.Forked(last, log);
    }

    // The size of the ledger itself, where that is shorter than what was signed; null where it is not.
    private async Task<long?> ShortAsync(KeptCheckpoint last, CancellationToken cancellation)
    {
        try
        {
            return await LedgerSize.ShortOfAsync(ledger, last.Division, last.Checkpoint.Size, cancellation);
        }
        catch (LedgerException exception)
        {
            throw SigningRefusals.NotKnown(last, exception);
        }
    }
}
