using PowerCatalog.Domain.Laws.Events;

namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>A document of an entry that powers rest on, or that they may rest on.</summary>
/// <param name="Change">What becomes of it.</param>
/// <param name="Powers">The powers that rest on it, by code.</param>
/// <param name="Near">Citations that may be meant, and are taken for nothing.</param>
public sealed record TouchedDocument(LawChange Change, IReadOnlyList<RestingPower> Powers, IReadOnlyList<NearDocument> Near);
