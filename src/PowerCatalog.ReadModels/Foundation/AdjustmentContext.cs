using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>The adjustment whose facts are being applied.</summary>
/// <param name="Catalog">The catalog's row.</param>
/// <param name="Division">Its division.</param>
/// <param name="Promulgated">The adjustment.</param>
/// <param name="PromulgatedAt">The revision of its first event.</param>
/// <param name="Known">The revision that completes it, at which its facts become known.</param>
/// <param name="Recorded">When it was recorded, in microseconds since the Unix epoch.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Annulments">The annulments of the catalog, including those of the adjustment itself so far.</param>
internal sealed record AdjustmentContext(
    long Catalog, DivisionCode Division, AdjustmentPromulgated Promulgated, long PromulgatedAt, long Known, long Recorded, string Actor,
    Annulments Annulments);
