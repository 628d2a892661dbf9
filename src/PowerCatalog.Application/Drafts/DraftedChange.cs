using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Drafts;

/// <summary>A change that was filled into a form.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="ByField">The values, by field.</param>
public sealed record DraftedChange(LineKind Kind, IReadOnlyDictionary<string, string> ByField);
