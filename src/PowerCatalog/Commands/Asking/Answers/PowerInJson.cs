using PowerCatalog.Domain.Text;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>What <c>power</c> answers programs.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Power">The power with its elements.</param>
/// <param name="Townships">The townships that exercise it.</param>
/// <param name="OtherReceivers">The other receivers that do.</param>
/// <param name="WhoActs">Who acts where.</param>
/// <param name="WhoActsText">The same in sentences.</param>
internal sealed record PowerInJson(
    CatalogInJson Catalog,
    Lens Lens,
    PowerAnswer Power,
    IReadOnlyList<PowerTownship> Townships,
    IReadOnlyList<PowerReceiver> OtherReceivers,
    WhoActs WhoActs,
    Bilingual WhoActsText);
