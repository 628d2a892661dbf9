using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Logs;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>
/// Signs the heads of the logs that have grown, and keeps the checkpoints in the data folder and elsewhere. A log that does not begin as
/// the checkpoint signed last says is not signed: a signature on two histories would be worth nothing.
/// </summary>
public sealed class CheckpointSigning
{
    private readonly ReadModelFiles _files;
    private readonly ILedger _ledger;
    private readonly TimeProvider _clock;
    private readonly CheckpointStore? _elsewhere;
    private readonly FollowedLogs _followed = new();

    /// <summary>For a data folder.</summary>
    /// <param name="files">The read models, which have the logs.</param>
    /// <param name="ledger">What they are of; it is asked only where they are behind a checkpoint.</param>
    /// <param name="options">Where keys and checkpoints lie.</param>
    /// <param name="clock">The clock.</param>
    public CheckpointSigning(ReadModelFiles files, ILedger ledger, CheckpointOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_files, _ledger, Options, _clock) = (files, ledger, options, clock);
        Store = CheckpointStore.Own(options.Folder.Path, clock);
        _elsewhere = options.Elsewhere is { } elsewhere ? CheckpointStore.Elsewhere(elsewhere, clock) : null;
    }

    /// <summary>The checkpoints of the data folder.</summary>
    public CheckpointStore Store { get; }

    /// <summary>The public keys, present and past.</summary>
    public KeyRing Keys => new(Options.Folder.Keys);

    /// <summary>Where keys and checkpoints lie.</summary>
    public CheckpointOptions Options { get; }

    /// <summary>All places that keep checkpoints.</summary>
    public IReadOnlyList<CheckpointStore> Stores => _elsewhere is null ? [Store] : [Store, _elsewhere];

    /// <summary>Holds all of them against the ledger itself.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public Task<KeptComparison> CompareAsync(CancellationToken cancellation) =>
        new KeptAgainstLedger(Stores, new KnownSigners(Keys), _ledger).RunAsync(cancellation);

    /// <summary>What the checkpoints say of the logs.</summary>
    public ILogClaims Claims => new KeptClaims(Stores, new KnownSigners(Keys), _ledger);

    /// <summary>Whether logs are to be signed: there is a key to sign with, or the ring says that there should be.</summary>
    /// <exception cref="EvidenceException">The ring cannot be read.</exception>
    public bool IsExpected => KeyFile.Exists(Options.KeyFile) || Keys.HasPresent;

    /// <summary>Signs each log that has grown since its last checkpoint; nothing where there is no key.</summary>
    /// <returns>What was signed, and which logs were refused; one log that is refused keeps no other from being signed.</returns>
    /// <exception cref="EvidenceException">
    /// The key's file or the ring of public keys cannot be read, or do not fit each other; the file is absent though the ring names a
    /// present key; or another process does not let go of the folder.
    /// </exception>
    /// <exception cref="ReadModelException">The read models are of another version, are being rebuilt, or lack a part of a log.</exception>
    /// <exception cref="LedgerException">The ledger is not the one that the read models are of.</exception>
    /// <exception cref="IOException">The folder of evidence does not answer.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder of evidence or the key's file may not be used.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The read models' file cannot be read.</exception>
    public async Task<SigningRound> SignGrownAsync(CancellationToken cancellation)
    {
        if (_files.Current is null || !IsExpected) return SigningRound.Nothing;
        using var turn = await Options.Folder.TurnAsync(_clock, cancellation);
        if (!KeyFile.Exists(Options.KeyFile)) throw SigningRefusals.NoKeyFile(Options.KeyFile, Options.Folder.Keys);
        var keys = PresentKeys();
        var copies = new CheckpointCopies(_elsewhere);
        var signing = new LogSigning(Store, copies, keys, [.. Keys.All.Select(key => key.Verifier)], _ledger, _followed);
        using var logs = EvidenceLogs.Open(_files);
        var (signed, refused) = (new List<KeptCheckpoint>(), new List<(DivisionCode, EvidenceException)>());
        foreach (var log in logs.All)
        {
            try
            {
                if (await signing.SignAsync(log, cancellation) is { } made) signed.Add(made);
            }
            catch (EvidenceException exception)
            {
                refused.Add((log.Division, exception));
            }
        }

        return new SigningRound(signed, refused, copies.Failures);
    }

    /// <summary>The private keys, which are the present ones.</summary>
    /// <exception cref="EvidenceException">The file cannot be read, or holds keys that are not, or no longer, the present ones.</exception>
    internal IReadOnlyList<SigningKey> PresentKeys()
    {
        var keys = KeyFile.Read(Options.KeyFile, _clock);
        new KeyRotation(Options.Folder, Options.KeyFile, _clock).EnsurePresent(keys);
        return keys;
    }

    /// <summary>Adds cosignatures to a kept checkpoint.</summary>
    /// <exception cref="EvidenceException">
    /// Another text of the same size is kept now, or the folder elsewhere does not take it; the folder here has it then.
    /// </exception>
    internal async Task AddAsync(KeptCheckpoint kept, IEnumerable<NoteSignature> cosignatures, CancellationToken cancellation)
    {
        using var turn = await Options.Folder.TurnAsync(_clock, cancellation);
        var note = cosignatures.Aggregate(kept.Note, (all, signature) => all.With(signature));
        var copies = new CheckpointCopies(_elsewhere);
        copies.Keep(Store.Keep(kept.Division, kept.Checkpoint, note));
        if (copies.Failures is [var failure, ..]) throw failure;
    }

    /// <summary>Whether the read models here have so many events of a catalog.</summary>
    internal bool HasRead(DivisionCode division, long size)
    {
        using var logs = EvidenceLogs.Open(_files);
        return logs.All.Any(log => log.Division == division && log.Size >= size);
    }

    /// <summary>Whether the ledger itself has so many events of a catalog.</summary>
    /// <exception cref="LedgerException">It does not answer, or the node that reads lags behind its leader.</exception>
    internal async Task<bool> LedgerHasAsync(DivisionCode division, long size, CancellationToken cancellation) =>
        await LedgerSize.ShortOfAsync(_ledger, division, size, cancellation) is null;

    /// <summary>The proof that the log of one size continues that of a smaller one.</summary>
    /// <exception cref="ReadModelException">The read models have not read so far.</exception>
    internal IReadOnlyList<Hash> Consistency(DivisionCode division, long smaller, long greater)
    {
        using var logs = EvidenceLogs.Open(_files);
        if (logs.All.FirstOrDefault(log => log.Division == division) is { } log && log.Size >= greater)
            return smaller == 0 ? [] : MerkleTree.Consistency(log.Subtrees, smaller, greater);
        throw new ReadModelException(
            $"读模型还没有读到 {division} 的 {greater} 个事件，暂不能出具证明。"
            + $"The read models have not read {greater} events of {division} yet, so that nothing can be proven.");
    }
}
