using System.Collections.Concurrent;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>
/// The maps of subjects that bundles were made from last, of a few catalogs: the same one serves until the next decision.
/// </summary>
internal sealed class KeptMaps
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<DivisionCode, (SignedCheckpoint Checkpoint, SubjectTree Map)> _kept = new();

    /// <summary>The map that a checkpoint signs.</summary>
    /// <exception cref="Files.EvidenceException">The read models have another.</exception>
    public SubjectTree Of(CatalogLog log, SignedCheckpoint checkpoint)
    {
        if (_kept.TryGetValue(log.Division, out var kept) && kept.Checkpoint.IsOver(checkpoint)) return kept.Map;
        var map = log.Subjects(checkpoint.Size);
        if (map.Root != checkpoint.Subjects) throw BundleRefusals.Forked(log.Division);
        if (_kept.Count >= Most && !_kept.ContainsKey(log.Division)) _kept.Clear();
        _kept[log.Division] = (checkpoint, map);
        return map;
    }
}
