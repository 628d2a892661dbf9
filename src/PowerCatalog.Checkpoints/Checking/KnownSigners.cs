using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>How far a checkpoint's signatures vouch for it.</summary>
public enum Vouching
{
    /// <summary>One of the office's public keys signed it.</summary>
    ByKey,

    /// <summary>There is no public key to tell by, so that its text alone speaks.</summary>
    ByText,
}

/// <summary>The office's public keys, as far as they can be read.</summary>
/// <param name="ring">The keys.</param>
public sealed class KnownSigners(KeyRing ring)
{
    /// <summary>Whether a note speaks; null where there are public keys and none of them signed it.</summary>
    public Vouching? Vouch(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (Known() is not { Count: > 0 } known) return Vouching.ByText;
        try
        {
            note.OpenedBy(known);
            return Vouching.ByKey;
        }
        catch (NoteException)
        {
            return null;
        }
    }

    private IReadOnlyList<NoteVerifier> Known()
    {
        try
        {
            return [.. ring.All.Select(key => key.Verifier)];
        }
        catch (Exception exception) when (exception is EvidenceException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
