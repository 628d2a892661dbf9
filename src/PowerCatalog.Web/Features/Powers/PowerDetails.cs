using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>One power.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Power">The power.</param>
/// <param name="Townships">The townships that exercise it, by code.</param>
/// <param name="OtherReceivers">Counties, zones, their departments and territories that exercise it, by kind and name.</param>
/// <param name="WhoActs">Who may act where, in whose name and until when.</param>
/// <param name="WhoActsText">The same as a sentence in both languages.</param>
internal sealed record PowerDetails(
    CatalogRef Catalog, Lens Lens, PowerAnswer Power, IReadOnlyList<PowerTownship> Townships,
    IReadOnlyList<PowerReceiver> OtherReceivers, WhoActs WhoActs, Bilingual WhoActsText);
