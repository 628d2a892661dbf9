using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>Holds kept checkpoints against the keys that this office knows.</summary>
internal static class OwnCheckpoints
{
    /// <summary>The note with its good signatures.</summary>
    /// <exception cref="EvidenceException">No known key has signed it, or a signature in the name of one is not its own.</exception>
    public static OpenedNote EnsureOwn(this KeptCheckpoint kept, IEnumerable<NoteVerifier> known)
    {
        try
        {
            return kept.Note.OpenedBy(known);
        }
        catch (NoteException exception)
        {
            throw SigningRefusals.NotOwn(kept, exception.Message);
        }
    }
}
