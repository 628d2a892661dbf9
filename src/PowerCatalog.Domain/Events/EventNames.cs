namespace PowerCatalog.Domain.Events;

/// <summary>
/// The registered name of each event, with the version of its JSON: the one vocabulary of the ledger, the read models, the API and every
/// list. A name never changes and is never reused; class names may change.
/// </summary>
public static class EventNames
{
    public const string CatalogOpened = "CatalogOpened.v1";
    public const string AdjustmentPromulgated = "AdjustmentPromulgated.v1";
    public const string AdjustmentCompleted = "AdjustmentCompleted.v1";
    public const string PowerAdded = "PowerAdded.v1";
    public const string PowerRemoved = "PowerRemoved.v1";
    public const string PowerElementsChanged = "PowerElementsChanged.v1";
    public const string PowerTransferred = "PowerTransferred.v1";
    public const string PowerSuspended = "PowerSuspended.v1";
    public const string PowerResumed = "PowerResumed.v1";
    public const string PowerDelegated = "PowerDelegated.v2";
    public const string DelegationRecalled = "DelegationRecalled.v2";
    public const string DepartmentRegistered = "DepartmentRegistered.v1";
    public const string DepartmentRenamed = "DepartmentRenamed.v1";
    public const string DepartmentsMerged = "DepartmentsMerged.v1";
    public const string DepartmentClosed = "DepartmentClosed.v1";
    public const string TownshipRegistered = "TownshipRegistered.v1";
    public const string TownshipRenamed = "TownshipRenamed.v1";
    public const string TownshipClosed = "TownshipClosed.v1";
    public const string FactCorrected = "FactCorrected.v1";
    public const string AdjustmentAnnulled = "AdjustmentAnnulled.v1";
    public const string SigningKeyRotated = "SigningKeyRotated.v1";

    /// <summary>The name under which a fact is recorded.</summary>
    public static string Of(Fact fact) => fact switch
    {
        Events.PowerAdded => PowerAdded,
        Events.PowerRemoved => PowerRemoved,
        Events.PowerElementsChanged => PowerElementsChanged,
        Events.PowerTransferred => PowerTransferred,
        Events.PowerSuspended => PowerSuspended,
        Events.PowerResumed => PowerResumed,
        Events.PowerDelegated => PowerDelegated,
        Events.DelegationRecalled => DelegationRecalled,
        Events.DepartmentRegistered => DepartmentRegistered,
        Events.DepartmentRenamed => DepartmentRenamed,
        Events.DepartmentsMerged => DepartmentsMerged,
        Events.DepartmentClosed => DepartmentClosed,
        Events.TownshipRegistered => TownshipRegistered,
        Events.TownshipRenamed => TownshipRenamed,
        Events.TownshipClosed => TownshipClosed,
        Events.FactCorrected => FactCorrected,
        Events.AdjustmentAnnulled => AdjustmentAnnulled,
        _ => throw new NotSupportedException($"No name is registered for {fact.GetType().Name}."),
    };
}
