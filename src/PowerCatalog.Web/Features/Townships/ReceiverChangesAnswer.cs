using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What changed for a receiver after one day up to the lens's.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Since">What was valid on this day is known to the client.</param>
/// <param name="Granted">Powers that it exercises now and did not then.</param>
/// <param name="Ended">Powers that it exercised then and does not now.</param>
/// <param name="TermsChanged">Powers that it exercises on other terms than then, as they are now.</param>
/// <param name="PowersChanged">What changed in the powers that it exercised then and exercises now.</param>
internal sealed record ReceiverChangesAnswer(
    CatalogRef Catalog,
    Lens Lens,
    ReceiverAnswer Receiver,
    DateOnly Since,
    IReadOnlyList<TownshipPower> Granted,
    IReadOnlyList<TownshipPower> Ended,
    IReadOnlyList<TownshipPower> TermsChanged,
    IReadOnlyList<HistoryEntry> PowersChanged);
