using PowerCatalog.Checkpoints.Keeping;

namespace PowerCatalog.Web.Features.Attesting;

/// <summary>The sheet for a signed minute book.</summary>
/// <param name="Kept">The newest checkpoint; null where none is signed.</param>
/// <param name="Code">The note as a QR code; null where there is none.</param>
/// <param name="Printed">Now.</param>
/// <param name="Api">The address of the newest checkpoint.</param>
public sealed record SheetModel(KeptCheckpoint? Kept, QrCode? Code, DateTimeOffset Printed, string Api);
