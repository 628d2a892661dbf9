using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The townships, by county.</summary>
/// <param name="Counties">Those that work.</param>
/// <param name="Closed">Those that do not any more.</param>
public sealed record TownshipsModel(IReadOnlyList<IGrouping<string, TownshipAnswer>> Counties, IReadOnlyList<TownshipAnswer> Closed);

/// <summary>What a township may exercise.</summary>
/// <param name="Township">The township.</param>
/// <param name="Delegated">What it was given, by line department.</param>
/// <param name="Statutory">What national laws give it, by field.</param>
/// <param name="StatutorySource">Where these were read.</param>
/// <param name="LastVisit">The day of the person's visit before today's; null where this is the first.</param>
/// <param name="ChangedSince">How many things changed since then.</param>
public sealed record TownshipModel(
    TownshipAnswer Township, IReadOnlyList<IGrouping<string, TownshipPower>> Delegated, IReadOnlyList<IGrouping<string, TownshipStatute>> Statutory, string StatutorySource, DateOnly? LastVisit, int ChangedSince);

/// <summary>What changed for a township since a day.</summary>
/// <param name="Township">The township.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Powers">What changed in the powers that it exercised then and exercises now.</param>
public sealed record TownshipChangesModel(TownshipAnswer Township, TownshipChanges Changes, IReadOnlyList<DecisionLine> Powers)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Changes.Granted.Count + Changes.Ended.Count + Changes.TermsChanged.Count + Powers.Count == 0;
}
