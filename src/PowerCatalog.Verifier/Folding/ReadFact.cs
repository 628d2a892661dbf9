using PowerCatalog.Verifier.Events;

namespace PowerCatalog.Verifier.Folding;

/// <summary>A fact as it is read.</summary>
/// <param name="Revision">The revision of the fact as first recorded.</param>
/// <param name="Fact">The fact, or its newest correction that stands.</param>
internal sealed record ReadFact(long Revision, Happened Fact);
