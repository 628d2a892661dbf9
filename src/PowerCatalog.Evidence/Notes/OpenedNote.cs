namespace PowerCatalog.Evidence.Notes;

/// <summary>A note that a known key has signed.</summary>
/// <param name="Note">The note.</param>
/// <param name="Verified">The signatures of known keys, all of them good; one for each key.</param>
/// <param name="Unknown">The signatures of other keys, of which nothing is known.</param>
public sealed record OpenedNote(SignedNote Note, IReadOnlyList<NoteSignature> Verified, IReadOnlyList<NoteSignature> Unknown);
