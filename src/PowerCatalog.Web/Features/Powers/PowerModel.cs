using PowerCatalog.Domain.Elements;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>One power.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; where it is not on the list, its last.</param>
/// <param name="Power">The power as it stands through the lens; null where it is not on the list.</param>
/// <param name="Groups">Its elements as they are shown, by group.</param>
/// <param name="LegalBases">Its legal bases.</param>
/// <param name="Townships">The townships that exercise it.</param>
/// <param name="OtherReceivers">Who else exercises it.</param>
/// <param name="WhoActs">Who acts where, where townships or others exercise it; null where nobody else does.</param>
/// <param name="Steps">Its life, the newest step first.</param>
/// <param name="Lineage">Where it came from and where it went.</param>
public sealed record PowerModel(
    string Code,
    string Name,
    PowerAnswer? Power,
    IReadOnlyList<ElementSection> Groups,
    IReadOnlyList<LegalBasis> LegalBases,
    IReadOnlyList<PowerTownship> Townships,
    IReadOnlyList<PowerReceiver> OtherReceivers,
    WhoActs? WhoActs,
    IReadOnlyList<LifeStep> Steps,
    IReadOnlyList<LineageShown> Lineage);
