using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>A checkpoint that was held against the ledger.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Zh">In words.</param>
/// <param name="En">In English.</param>
/// <param name="Checkpoint">The checkpoint; null where the note is none.</param>
/// <param name="Signers">The known keys that signed it.</param>
public sealed record CheckedCheckpoint(
    Verdict Verdict, string Zh, string En, Checkpoint? Checkpoint = null, IReadOnlyList<NoteSignature>? Signers = null);
