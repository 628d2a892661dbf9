using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What a township or another receiver may exercise.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="Delegated">What it was given and meets the filter, by line department.</param>
/// <param name="Statutory">What national laws give a township, by field; none for another receiver.</param>
/// <param name="StatutorySource">Where these were read.</param>
/// <param name="LastVisit">The day of the person's visit before today's; null where this is the first.</param>
/// <param name="ChangedSince">How many things changed since then.</param>
/// <param name="All">All that it was given.</param>
/// <param name="Filter">What is shown of that.</param>
public sealed record ReceiverModel(
    ReceiverShown Receiver,
    IReadOnlyList<IGrouping<string, TownshipPower>> Delegated,
    IReadOnlyList<IGrouping<string, TownshipStatute>> Statutory,
    string StatutorySource,
    DateOnly? LastVisit,
    int ChangedSince,
    IReadOnlyList<TownshipPower> All,
    ReceivedFilter Filter);
