using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.Townships;

/// <summary>
/// One thing that changed for a township: a power that came, went or has other terms, or a change of a power that it exercises.
/// </summary>
/// <param name="Change">What changed.</param>
/// <param name="Power">The power as the township exercises it, or did; null for a change of the power itself.</param>
/// <param name="History">The change of the power itself; null for a delegation.</param>
public sealed record TownshipChange(Bilingual Change, TownshipPower? Power, HistoryEntry? History);
