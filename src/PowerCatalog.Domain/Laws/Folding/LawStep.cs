using PowerCatalog.Domain.Laws.Events;

namespace PowerCatalog.Domain.Laws.Folding;

/// <summary>An event of a stream of laws as it was recorded.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="Recorded">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Happened">What.</param>
public sealed record LawStep(long Revision, DateTimeOffset Recorded, string Actor, LawEvent Happened);
