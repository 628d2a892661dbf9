using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What a township may exercise.</summary>
/// <param name="Township">The township.</param>
/// <param name="Delegated">What it was given, by line department.</param>
/// <param name="Statutory">What national laws give it, by field.</param>
/// <param name="StatutorySource">Where these were read.</param>
/// <param name="LastVisit">The day of the person's visit before today's; null where this is the first.</param>
/// <param name="ChangedSince">How many things changed since then.</param>
public sealed record TownshipModel(
    TownshipAnswer Township,
    IReadOnlyList<IGrouping<string, TownshipPower>> Delegated,
    IReadOnlyList<IGrouping<string, TownshipStatute>> Statutory,
    string StatutorySource,
    DateOnly? LastVisit,
    int ChangedSince);
