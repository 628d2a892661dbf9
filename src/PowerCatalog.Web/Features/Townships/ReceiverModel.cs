using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What a township or another receiver may exercise.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="Delegated">What it was given and meets the filter, by line department.</param>
/// <param name="Statutory">What national laws give a township, by field; none for another receiver.</param>
/// <param name="StatutorySource">Where these were read.</param>
/// <param name="LastVisit">The day of the person's visit before today's; null where this is the first.</param>
/// <param name="ChangedSince">How many things happened since then.</param>
/// <param name="Coming">What comes for it.</param>
/// <param name="All">All that it was given.</param>
/// <param name="Filter">What is shown of that.</param>
public sealed record ReceiverModel(
    ReceiverShown Receiver,
    IReadOnlyList<IGrouping<string, TownshipPower>> Delegated,
    IReadOnlyList<IGrouping<string, TownshipStatute>> Statutory,
    string StatutorySource,
    DateOnly? LastVisit,
    int ChangedSince,
    ComingShown Coming,
    IReadOnlyList<TownshipPower> All,
    ReceivedFilter Filter)
{
    /// <summary>The whole address of its page, for the card; null elsewhere.</summary>
    public string? Address { get; init; }
}
