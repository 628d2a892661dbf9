using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Drafts;

/// <summary>A change that was filled into a form.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="ByField">What it says, by field.</param>
public sealed record DraftedChange(LineKind Kind, IReadOnlyDictionary<string, string> ByField);
