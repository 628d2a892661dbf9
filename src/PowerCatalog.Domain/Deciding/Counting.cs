using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Counts what an adjustment does, by the rules of <see cref="AdjustmentCounts"/>.</summary>
public static class Counting
{
    /// <summary>All counts zero.</summary>
    public static readonly AdjustmentCounts Nothing = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Counts the facts of one adjustment.</summary>
    /// <param name="facts">All its facts.</param>
    /// <param name="familyOf">The family of the power when a removal or change of it takes effect.</param>
    public static AdjustmentCounts Of(IEnumerable<Fact> facts, Func<PowerFact, Family> familyOf)
    {
        var counts = Nothing;
        var delegated = new HashSet<PowerCode>();
        var recalled = new HashSet<PowerCode>();
        foreach (var fact in facts)
        {
            counts = fact switch
            {
                PowerAdded added => added.Family == Family.Power
                    ? counts with { Added = counts.Added + 1 }
                    : counts with { ServicesAdded = counts.ServicesAdded + 1 },
                PowerRemoved removed => familyOf(removed) == Family.Power
                    ? counts with { Removed = counts.Removed + 1 }
                    : counts with { ServicesRemoved = counts.ServicesRemoved + 1 },
                PowerElementsChanged changed => Changed(counts, changed, familyOf(changed)),
                PowerTransferred => counts with { Transferred = counts.Transferred + 1 },
                PowerDelegated given when delegated.Add(given.Power) => counts with { Delegated = counts.Delegated + 1 },
                DelegationRecalled back when recalled.Add(back.Power) => counts with { Recalled = counts.Recalled + 1 },
                PowerSuspended => counts with { Suspended = counts.Suspended + 1 },
                PowerResumed => counts with { Resumed = counts.Resumed + 1 },
                _ => counts,
            };
        }

        return counts;
    }

    private static AdjustmentCounts Changed(AdjustmentCounts counts, PowerElementsChanged changed, Family family)
    {
        var editorial = counts.EditorialChanges + changed.Changes.Count(change => change.Editorial);
        return family == Family.Power
            ? counts with
            {
                PowersChanged = counts.PowersChanged + 1,
                ElementChanges = counts.ElementChanges + changed.Changes.Count,
                EditorialChanges = editorial,
            }
            : counts with
            {
                ServicesChanged = counts.ServicesChanged + 1,
                ServiceElementChanges = counts.ServiceElementChanges + changed.Changes.Count,
                EditorialChanges = editorial,
            };
    }
}
