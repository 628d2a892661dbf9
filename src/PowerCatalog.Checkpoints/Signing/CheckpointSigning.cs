using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Logs;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>
/// Signs the heads of the logs that have grown, and keeps the checkpoints in the data folder and elsewhere. A log that does not begin as
/// the checkpoint signed last says is not signed: a signature on two histories would be worth nothing.
/// </summary>
public sealed class CheckpointSigning
{
    private readonly ReadModelFiles _files;
    private readonly CheckpointOptions _options;
    private readonly TimeProvider _clock;
    private readonly CheckpointStore? _elsewhere;

    /// <summary>For a data folder.</summary>
    public CheckpointSigning(ReadModelFiles files, CheckpointOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_files, _options, _clock) = (files, options, clock);
        Store = new CheckpointStore(options.Folder.Path);
        _elsewhere = options.Elsewhere is { } elsewhere ? new CheckpointStore(elsewhere) : null;
    }

    /// <summary>The checkpoints of the data folder.</summary>
    public CheckpointStore Store { get; }

    /// <summary>The public keys, present and past.</summary>
    public KeyRing Keys => new(_options.Folder.Keys);

    /// <summary>Where keys and checkpoints lie.</summary>
    public CheckpointOptions Options => _options;

    /// <summary>Whether there is a key to sign with.</summary>
    public bool HasKey => KeyFile.Exists(_options.KeyFile);

    /// <summary>Signs each log that has grown since its last checkpoint; nothing where there is no key.</summary>
    /// <exception cref="EvidenceException">The key cannot be used.</exception>
    /// <exception cref="Ledger.LedgerException">The ledger is not the one that the read models are of.</exception>
    public SigningRound SignGrown()
    {
        if (!HasKey || _files.Current is null) return SigningRound.Nothing;
        using var turn = FileTurn.Take(_options.Folder.Turn);
        var keys = KeyFile.Read(_options.KeyFile, _clock);
        new KeyRotation(_options.Folder, _options.KeyFile, _clock).EnsurePresent(keys);
        using var logs = EvidenceLogs.Open(_files);
        var (signed, refused) = (new List<KeptCheckpoint>(), new List<(DivisionCode, EvidenceException)>());
        foreach (var log in logs.All)
        {
            try
            {
                if (Sign(log, keys) is { } made) signed.Add(made);
            }
            catch (EvidenceException exception)
            {
                refused.Add((log.Division, exception));
            }
        }

        return new SigningRound(signed, refused);
    }

    /// <summary>Adds cosignatures to a kept checkpoint.</summary>
    internal void Add(KeptCheckpoint kept, IEnumerable<NoteSignature> cosignatures)
    {
        using var turn = FileTurn.Take(_options.Folder.Turn);
        var held = Store.At(kept.Division, kept.Checkpoint.Size) ?? kept;
        if (held.Note.Text != kept.Note.Text) return;
        Keep(kept.Division, kept.Checkpoint, cosignatures.Aggregate(held.Note, (note, signature) => note.With(signature)));
    }

    /// <summary>The proof that the log of one size continues that of a smaller one.</summary>
    /// <exception cref="EvidenceException">The log is shorter.</exception>
    internal IReadOnlyList<Hash> Consistency(DivisionCode division, long smaller, long greater)
    {
        using var logs = EvidenceLogs.Open(_files);
        if (logs.All.FirstOrDefault(log => log.Division == division) is { } log && log.Size >= greater)
            return smaller == 0 ? [] : MerkleTree.Consistency(log.Subtrees, smaller, greater);
        throw new EvidenceException(
            $"{division} 的台账不足 {greater} 个事件，无法出具证明：台账被回退过。",
            $"The ledger of {division} has fewer than {greater} events, so that nothing can be proven: it was rolled back.");
    }

    private KeptCheckpoint? Sign(CatalogLog log, IReadOnlyList<SigningKey> keys)
    {
        var origin = Checkpoint.OriginOf(keys[0].Key.Name, log.Division.Value, log.First);
        var known = Keys.All.Select(key => key.Verifier).ToList();
        if (Store.Newest(log.Division) is { } last) EnsureFollows(last, log, origin, known);
        Elsewhere(store =>
        {
            if (store.Newest(log.Division) is { } held) EnsureFollows(held, log, origin, known);
        });

        var own = Store.At(log.Division, log.Size);
        if (own is not null && keys.All(key => own.Note.Signatures.Any(signature => signature.Key == key.Key)))
        {
            CopyElsewhere(own);
            return null;
        }

        var checkpoint = new Checkpoint(origin, log.Size, log.Root);
        var note = (own?.Note ?? SignedNote.Of(checkpoint.ToString())).SignedBy(keys);
        Keep(log.Division, checkpoint, note);
        return new KeptCheckpoint(log.Division, checkpoint, note);
    }

    private static void EnsureFollows(KeptCheckpoint last, CatalogLog log, string origin, IReadOnlyList<NoteVerifier> known)
    {
        try
        {
            last.Note.OpenedBy(known);
        }
        catch (NoteException exception)
        {
            throw SigningRefusals.NotOwn(last, exception.Message);
        }

        var (size, root) = (last.Checkpoint.Size, last.Checkpoint.Root);
        if (last.Checkpoint.Origin != origin) throw SigningRefusals.Another(last, origin);
        if (log.Size < size) throw SigningRefusals.RolledBack(last, log);
        var proof = MerkleTree.Consistency(log.Subtrees, size, log.Size);
        if (!MerkleProof.IsConsistent(size, root, log.Size, log.Root, proof)) throw SigningRefusals.Forked(last, log);
    }

    // A folder elsewhere that was away when a checkpoint was signed gets it when it is back.
    private void CopyElsewhere(KeptCheckpoint own) => Elsewhere(store =>
    {
        if (store.At(own.Division, own.Checkpoint.Size) is null) store.Keep(own.Division, own.Checkpoint, own.Note);
    });

    private void Keep(DivisionCode division, Checkpoint checkpoint, SignedNote note)
    {
        Store.Keep(division, checkpoint, note);
        Elsewhere(store => store.Keep(division, checkpoint, note));
    }

    private void Elsewhere(Action<CheckpointStore> work)
    {
        if (_elsewhere is null) return;
        try
        {
            work(_elsewhere);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceException(
                $"存放检查点的目录 {_elsewhere.Folder} 不可用，将再试。",
                $"The folder of checkpoints {_elsewhere.Folder} cannot be used, and is tried again.", _elsewhere.Folder,
                exception.Message);
        }
    }
}
