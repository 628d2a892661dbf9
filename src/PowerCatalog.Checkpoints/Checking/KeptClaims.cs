using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>
/// Holds the logs against the checkpoints that are kept, here and elsewhere. That needs no private key: what a checkpoint says of a size is
/// true of the log or is not. One that the office's public keys vouch for counts alone; where there are none, its text does.
/// </summary>
/// <param name="stores">Where checkpoints are kept.</param>
/// <param name="keys">The office's public keys.</param>
/// <param name="ledger">What the logs are of; asked where they are behind a checkpoint.</param>
public sealed class KeptClaims(IReadOnlyList<CheckpointStore> stores, KnownSigners keys, ILedger ledger) : ILogClaims
{
    // The newest of each catalog and place. Whoever puts some in front of them writes the folder as well, and could take them away.
    private const int LookedAt = 8;

    /// <inheritdoc/>
    public async Task EnsureAsync(IReadOnlyList<CatalogLog> logs, bool areAll, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(logs);
        foreach (var store in stores)
        {
            foreach (var log in logs) await EnsureAsync(store, log.Division, log, cancellation);
            if (!areAll) continue;
            foreach (var absent in DivisionsOf(store).Except(logs.Select(log => log.Division)))
                await EnsureAsync(store, absent, null, cancellation);
        }
    }

    private async Task EnsureAsync(CheckpointStore store, DivisionCode division, CatalogLog? log, CancellationToken cancellation)
    {
        foreach (var size in store.SizesToLink(division).Reverse().Take(LookedAt))
        {
            if (ReadOrNone(store, division, size) is not { } kept) continue;
            if (await AgainstAsync(kept.Checkpoint, division, log, cancellation) is { } found && keys.Vouch(kept.Note) is { } vouched
                && Counts(store, log is null, vouched))
                throw ClaimRefusals.Contradicted(store, kept, found, vouched);
        }
    }

    /// <summary>
    /// Whether a checkpoint speaks of a catalog: of one that the ledger lacks, a folder elsewhere may keep those of another ledger.
    /// </summary>
    internal static bool Counts(CheckpointStore store, bool isAbsent, Vouching vouched) =>
        store.IsOurs || !isAbsent || vouched == Vouching.ByKey;

    // What contradicts it; null for nothing.
    private async Task<CheckedCheckpoint?> AgainstAsync(
        Checkpoint checkpoint, DivisionCode division, CatalogLog? log, CancellationToken cancellation)
    {
        if (!Checkpoint.TryReadOrigin(checkpoint.Origin, out _, out var first)) return null;
        if (log is not null && !log.First.ToString().StartsWith(first, StringComparison.Ordinal)) return CheckWords.Another(checkpoint);
        if (log is not null && checkpoint.Size <= log.Size)
            return MerkleTree.Root(log.Subtrees, checkpoint.Size) == checkpoint.Root ? null : CheckWords.Forked(checkpoint);
        return await ShortAsync(division, checkpoint.Size, cancellation) switch
        {
            null => null,
            0 => CheckWords.Absent(checkpoint, division),
            { } end => CheckWords.RolledBack(checkpoint, end),
        };
    }

    // Read models that are behind say nothing, nor does a node that lags.
    private async Task<long?> ShortAsync(DivisionCode division, long size, CancellationToken cancellation)
    {
        try
        {
            return await LedgerSize.ShortOfAsync(ledger, division, size, cancellation);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Unavailable)
        {
            return null;
        }
    }

    // What cannot be read is said by whoever signs, and by 'ledger verify'.
    private static KeptCheckpoint? ReadOrNone(CheckpointStore store, DivisionCode division, long size)
    {
        try
        {
            return store.At(division, size);
        }
        catch (Exception exception) when (exception is EvidenceException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IReadOnlyList<DivisionCode> DivisionsOf(CheckpointStore store)
    {
        try
        {
            return store.Divisions;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
