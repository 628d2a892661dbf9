namespace PowerCatalog.ReadModels.Auditing;

/// <summary>How an adjustment is called.</summary>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="DocumentNumber">Its document number; null for a list without one.</param>
/// <param name="Title">Its title.</param>
public sealed record AdjustmentName(long Revision, string? DocumentNumber, string Title);
