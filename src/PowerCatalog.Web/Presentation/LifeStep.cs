using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Web.Presentation;

/// <summary>What one adjustment did to the power with effect from one day.</summary>
/// <param name="Type">What happened.</param>
/// <param name="First">The fact that stands for all: its adjustment and its clocks.</param>
/// <param name="Changes">Each place, before and after.</param>
/// <param name="Reason">Why, for a removal, a suspension or a resumption.</param>
public sealed record LifeStep(string Type, HistoryEntry First, IReadOnlyList<PlaceShown> Changes, string? Reason);

/// <summary>A place before and after, in words.</summary>
/// <param name="Name">What changed.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
public sealed record PlaceShown(Bilingual Name, string? Before, string? After, bool Editorial);
