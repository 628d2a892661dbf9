namespace PowerCatalog.Domain.Folding;

/// <summary>
/// A fact that does not fit the facts before it, which late adjustments can cause. The fold is total: it applies such a fact as far as
/// possible and adds a warning instead of throwing.
/// </summary>
/// <param name="Revision">The fact that does not fit.</param>
/// <param name="Code">
/// What does not fit: <c>added-twice</c>, <c>not-on-list</c>, <c>other-value-before</c>, <c>other-department-before</c>,
/// <c>not-delegated</c>, <c>not-registered</c>, <c>corrects-nothing</c>, <c>other-subject</c>.
/// </param>
/// <param name="Subject">The power, department or township.</param>
public sealed record FoldWarning(long Revision, string Code, string Subject);

/// <summary>A fact and its revision in the catalog's stream.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <param name="Revision">Its revision.</param>
/// <param name="Fact">The fact.</param>
public readonly record struct Recorded<T>(long Revision, T Fact) where T : Events.Fact;
