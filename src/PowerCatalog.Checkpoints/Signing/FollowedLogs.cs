using System.Collections.Concurrent;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>
/// The logs that were found signed, with all that this was found from: the same log, the same newest checkpoints and the same keys give the
/// same answer. One decision makes one log grow, and the others need not be proven once more.
/// </summary>
internal sealed class FollowedLogs
{
    private readonly ConcurrentDictionary<DivisionCode, From> _found = [];

    /// <summary>Whether it was found of this log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="newest">Its newest checkpoints, here and elsewhere.</param>
    /// <param name="keys">The keys to sign with and those that are known, in one text.</param>
    public bool Holds(CatalogLog log, IReadOnlyList<KeptCheckpoint?> newest, string keys) =>
        _found.TryGetValue(log.Division, out var found) && found == From.Of(log, newest, keys);

    /// <summary>Keeps that it was found.</summary>
    public void Keep(CatalogLog log, IReadOnlyList<KeptCheckpoint?> newest, string keys) =>
        _found[log.Division] = From.Of(log, newest, keys);

    private readonly record struct From(long Size, Hash Root, string Notes, string Keys)
    {
        public static From Of(CatalogLog log, IReadOnlyList<KeptCheckpoint?> newest, string keys) => new(
            log.Size, log.Root, string.Join('\0', newest.Select(kept => kept?.Note.ToString())), keys);
    }
}
