using PowerCatalog.Domain.Elements;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Presentation;
using PowerCatalog.Web.Presentation.Happening;

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
/// <param name="Coming">What comes.</param>
/// <param name="Away">What is true of a day on which it is not on the list; null where it is.</param>
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
    IReadOnlyList<LineageShown> Lineage,
    ComingShown Coming,
    AwayShown? Away)
{
    /// <summary>The adjustment that set most of its elements, which is said once for all; null where none set two.</summary>
    public BlamedElement? MostlySetBy { get; init; }

    /// <summary>The first days on which it read as before and after the day that is shown; null where it did not.</summary>
    public (DateOnly? Before, DateOnly? After) Versions { get; init; }

    /// <summary>What whoever is signed in may begin with it.</summary>
    public IReadOnlyList<PowerTask> Tasks { get; init; } = [];

    /// <summary>Whether that adjustment set all of them.</summary>
    public bool IsSetByOne => MostlySetBy is { } most
        && Groups.SelectMany(group => group.Elements).All(element => element.SetBy is null || element.SetBy.IsWith(most));
}
