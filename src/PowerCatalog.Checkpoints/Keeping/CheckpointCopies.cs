using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Checkpoints.Keeping;

/// <summary>
/// The folder elsewhere during one round. What is wrong with it is collected and keeps nothing from being signed and kept here; one that
/// does not answer is not asked again in the round.
/// </summary>
/// <param name="store">The folder; null where none is named.</param>
internal sealed class CheckpointCopies(CheckpointStore? store)
{
    private readonly List<EvidenceException> _failures = [];
    private bool _isAway = store is null;

    /// <summary>What was wrong with it.</summary>
    public IReadOnlyList<EvidenceException> Failures => _failures;

    /// <summary>The checkpoint of the greatest size; null where it holds none, or does not answer.</summary>
    public KeptCheckpoint? Newest(DivisionCode division) => Ask(held => held.Newest(division));

    /// <summary>Keeps a checkpoint there too, with all its signatures.</summary>
    public void Keep(KeptCheckpoint kept) => Ask(held => held.Keep(kept.Division, kept.Checkpoint, kept.Note));

    private KeptCheckpoint? Ask(Func<CheckpointStore, KeptCheckpoint?> work)
    {
        if (_isAway) return null;
        try
        {
            return work(store!);
        }
        catch (EvidenceException exception)
        {
            _failures.Add(exception);
            _isAway = !Directory.Exists(store!.Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _failures.Add(KeepingRefusals.NoAnswer(store!.Folder, exception));
            _isAway = true;
        }

        return null;
    }
}
