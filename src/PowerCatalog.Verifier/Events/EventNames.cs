namespace PowerCatalog.Verifier.Events;

/// <summary>The names of events, without their version.</summary>
internal static class EventNames
{
    public const string CatalogOpened = nameof(CatalogOpened);
    public const string SigningKeyRotated = nameof(SigningKeyRotated);
    public const string AdjustmentPromulgated = nameof(AdjustmentPromulgated);
    public const string AdjustmentCompleted = nameof(AdjustmentCompleted);
    public const string AdjustmentAnnulled = nameof(AdjustmentAnnulled);
    public const string FactCorrected = nameof(FactCorrected);

    /// <summary>
    /// The kind of subject that a fact is about, which is also the member with its code; empty for events that are about none, null for
    /// events that this version of the fold does not know.
    /// </summary>
    public static string? KindOf(string name) => name switch
    {
        "PowerAdded" or "PowerRemoved" or "PowerElementsChanged" or "PowerTransferred" or "PowerSuspended" or "PowerResumed"
            or "PowerDelegated" or "DelegationRecalled" => "power",
        "DepartmentRegistered" or "DepartmentRenamed" or "DepartmentsMerged" or "DepartmentClosed" => "department",
        "TownshipRegistered" or "TownshipRenamed" or "TownshipClosed" => "township",
        CatalogOpened or SigningKeyRotated or AdjustmentPromulgated or AdjustmentCompleted or AdjustmentAnnulled or FactCorrected => "",
        _ => null,
    };
}
