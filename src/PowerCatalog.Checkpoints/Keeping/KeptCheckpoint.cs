using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Keeping;

/// <summary>A checkpoint that was signed and is kept.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Checkpoint">What was signed.</param>
/// <param name="Note">The note.</param>
public sealed record KeptCheckpoint(DivisionCode Division, Checkpoint Checkpoint, SignedNote Note);
