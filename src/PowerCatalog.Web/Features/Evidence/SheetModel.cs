using PowerCatalog.Checkpoints.Keeping;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>The sheet for a signed minute book.</summary>
/// <param name="Kept">The newest checkpoint; null where none is signed.</param>
/// <param name="Code">The note as a QR code; null where there is none.</param>
/// <param name="Printed">The moment of the request, in UTC; the page shows it in Asia/Shanghai.</param>
/// <param name="Api">The address of the newest checkpoint.</param>
public sealed record SheetModel(KeptCheckpoint? Kept, SheetCode? Code, DateTimeOffset Printed, string Api);
