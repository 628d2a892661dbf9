using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>A step in where a power came from or went, in words.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">What stood before.</param>
/// <param name="To">What stands after.</param>
public sealed record LineageShown(LineageStep Step, string From, string To);
