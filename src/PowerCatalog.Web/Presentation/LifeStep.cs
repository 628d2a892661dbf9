using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Web.Presentation;

/// <summary>What one adjustment did to the power with effect from one day.</summary>
/// <param name="Type">What happened.</param>
/// <param name="First">The fact that stands for all: its adjustment and its clocks.</param>
/// <param name="Changes">Each place, before and after.</param>
/// <param name="Reason">Why, for a removal, a suspension or a resumption.</param>
public sealed record LifeStep(string Type, HistoryEntry First, IReadOnlyList<PlaceShown> Changes, string? Reason);
