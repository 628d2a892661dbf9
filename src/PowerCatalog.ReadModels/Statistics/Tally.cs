using PowerCatalog.Domain.Events;

namespace PowerCatalog.ReadModels.Statistics;

/// <summary>Counts of facts by kind.</summary>
internal sealed class Tally
{
    public long Added { get; private set; }

    public long Removed { get; private set; }

    public long Changed { get; private set; }

    public long ElementChanges { get; private set; }

    public long EditorialChanges { get; private set; }

    public long Transferred { get; private set; }

    public long Delegated { get; private set; }

    public long Recalled { get; private set; }

    public long Suspended { get; private set; }

    public long Resumed { get; private set; }

    public bool IsZero =>
        (Added, Removed, Changed, ElementChanges, EditorialChanges) == default
            && (Transferred, Delegated, Recalled, Suspended, Resumed) == default;

    /// <summary>Counts a fact, or subtracts it.</summary>
    public void Add(Fact fact, int sign)
    {
        switch (fact)
        {
            case PowerAdded:
                Added += sign;
                break;
            case PowerRemoved:
                Removed += sign;
                break;
            case PowerElementsChanged changed:
                Changed += sign;
                ElementChanges += sign * changed.Changes.Count;
                EditorialChanges += sign * changed.Changes.Count(place => place.Editorial);
                break;
            case PowerTransferred:
                Transferred += sign;
                break;
            case PowerDelegated:
                Delegated += sign;
                break;
            case DelegationRecalled:
                Recalled += sign;
                break;
            case PowerSuspended:
                Suspended += sign;
                break;
            case PowerResumed:
                Resumed += sign;
                break;
            default:
                throw new NotSupportedException($"The statistics have no rule for {fact.GetType().Name}.");
        }
    }
}
