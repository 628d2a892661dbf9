using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// Which name in the ledger denotes which event, and how each is written. Names are registered strings with a version, independent of
/// the names of classes; golden files in the tests pin their JSON. An event whose name is not here stops whoever reads it.
/// </summary>
public static class EventRegistry
{
    private static readonly EventTypes Types = new(
        [
            Of<CatalogOpened>(EventNames.CatalogOpened),
            Of<AdjustmentPromulgated>(EventNames.AdjustmentPromulgated),
            Of<AdjustmentCompleted>(EventNames.AdjustmentCompleted),
            Of<PowerAdded>(EventNames.PowerAdded),
            Of<PowerRemoved>(EventNames.PowerRemoved),
            Of<PowerElementsChanged>(EventNames.PowerElementsChanged),
            Of<PowerTransferred>(EventNames.PowerTransferred),
            Of<PowerSuspended>(EventNames.PowerSuspended),
            Of<PowerResumed>(EventNames.PowerResumed),
            Of<PowerDelegated>(EventNames.PowerDelegated),
            Of<DelegationRecalled>(EventNames.DelegationRecalled),
            Of<DepartmentRegistered>(EventNames.DepartmentRegistered),
            Of<DepartmentRenamed>(EventNames.DepartmentRenamed),
            Of<DepartmentsMerged>(EventNames.DepartmentsMerged),
            Of<DepartmentClosed>(EventNames.DepartmentClosed),
            Of<TownshipRegistered>(EventNames.TownshipRegistered),
            Of<TownshipRenamed>(EventNames.TownshipRenamed),
            Of<TownshipClosed>(EventNames.TownshipClosed),
            Of<FactCorrected>(EventNames.FactCorrected),
            Of<AdjustmentAnnulled>(EventNames.AdjustmentAnnulled),
            Of<SigningKeyRotated>(EventNames.SigningKeyRotated),
            Of<FileReceived>(AdjustmentEventNames.FileReceived),
            Of<RowsReceived>(AdjustmentEventNames.RowsReceived),
            Of<PromulgationPrepared>(AdjustmentEventNames.PromulgationPrepared),
            Of<AdjustmentDrafted>(ProcedureEventNames.AdjustmentDrafted),
            Of<LinesListed>(ProcedureEventNames.LinesListed),
            Of<LinesProposed>(ProcedureEventNames.LinesProposed),
            Of<LinesRevised>(ProcedureEventNames.LinesRevised),
            Of<AdjustmentCommented>(ProcedureEventNames.AdjustmentCommented),
            Of<AdjustmentSubmitted>(ProcedureEventNames.AdjustmentSubmitted),
            Of<OpinionAsked>(ProcedureEventNames.OpinionAsked),
            Of<OpinionGiven>(ProcedureEventNames.OpinionGiven),
            Of<AdjustmentReviewed>(ProcedureEventNames.AdjustmentReviewed),
            Of<LegalityReviewed>(ProcedureEventNames.LegalityReviewed),
            Of<AdjustmentApproved>(ProcedureEventNames.AdjustmentApproved),
            Of<AdjustmentReturned>(ProcedureEventNames.AdjustmentReturned),
            Of<AdjustmentRejected>(ProcedureEventNames.AdjustmentRejected),
            Of<AdjustmentWithdrawn>(ProcedureEventNames.AdjustmentWithdrawn),
            Of<PromulgationBegun>(ProcedureEventNames.PromulgationBegun),
            Of<PromulgationNoted>(ProcedureEventNames.PromulgationNoted),
            Of<AdjustmentPublished>(ProcedureEventNames.AdjustmentPublished),
            Of<HandOverConfirmed>(ProcedureEventNames.HandOverConfirmed),
            Of<AccessNoted>(AccessEventNames.AccessNoted),
            Of<LawChangesListed>(LawEventNames.LawChangesListed),
            Of<LawChangesRecorded>(LawEventNames.LawChangesRecorded),
            Of<LawDraftsOpened>(LawEventNames.LawDraftsOpened),
            Of<PowersUnaffected>(LawEventNames.PowersUnaffected),
            Of<LawEntryWithdrawn>(LawEventNames.LawEntryWithdrawn),
        ],
        upcasters: [ReceiverUpcasters.PowerDelegated, ReceiverUpcasters.DelegationRecalled, .. DraftUpcasters.AdjustmentDrafted]);

    /// <summary>All events that this program writes.</summary>
    public static IReadOnlyCollection<EventType> All => Types.All;

    /// <summary>The names of earlier versions, which are read through an upcaster.</summary>
    public static IReadOnlyCollection<string> Earlier => Types.Earlier;

    /// <summary>The names of the events of a kind, those of earlier versions included.</summary>
    public static IEnumerable<string> NamesOf<T>() => Types.NamesOf<T>();

    /// <summary>The name under which an event is recorded.</summary>
    /// <exception cref="UnknownEventException">The event is not registered.</exception>
    public static string NameOf(CatalogEvent happened) => Types.Of(happened.GetType()).Name;

    /// <inheritdoc cref="NameOf(CatalogEvent)"/>
    public static string NameOf(AdjustmentEvent happened) => Types.Of(happened.GetType()).Name;

    /// <inheritdoc cref="NameOf(CatalogEvent)"/>
    public static string NameOf(AccessEvent happened) => Types.Of(happened.GetType()).Name;

    /// <inheritdoc cref="NameOf(CatalogEvent)"/>
    public static string NameOf(LawEvent happened) => Types.Of(happened.GetType()).Name;

    /// <summary>The name under which events of a type are recorded.</summary>
    /// <exception cref="UnknownEventException">The type is not registered.</exception>
    public static string NameOf<T>() where T : CatalogEvent => Types.Of(typeof(T)).Name;

    /// <summary>The event as UTF-8 JSON.</summary>
    /// <exception cref="UnknownEventException">The event is not registered.</exception>
    public static byte[] Write(CatalogEvent happened) => Types.Write(happened);

    /// <inheritdoc cref="Write(CatalogEvent)"/>
    public static byte[] Write(AdjustmentEvent happened) => Types.Write(happened);

    /// <inheritdoc cref="Write(CatalogEvent)"/>
    public static byte[] Write(AccessEvent happened) => Types.Write(happened);

    /// <inheritdoc cref="Write(CatalogEvent)"/>
    public static byte[] Write(LawEvent happened) => Types.Write(happened);

    /// <summary>Reads a recorded event of a catalog.</summary>
    /// <exception cref="UnknownEventException">
    /// The name is not that of a catalog's event, or the JSON is not that event's: this program is older than the ledger, or the ledger is
    /// damaged.
    /// </exception>
    public static CatalogEvent Read(string name, ReadOnlySpan<byte> data) =>
        Types.Read(name, data) as CatalogEvent ?? throw Misplaced(name, "catalog");

    /// <summary>Reads a recorded event of an adjustment's working stream.</summary>
    /// <exception cref="UnknownEventException">The name is not that of an adjustment's event, or the JSON is not that event's.</exception>
    public static AdjustmentEvent ReadAdjustment(string name, ReadOnlySpan<byte> data) =>
        Types.Read(name, data) as AdjustmentEvent ?? throw Misplaced(name, "adjustment");

    /// <summary>Reads a recorded event of the trail of access.</summary>
    /// <exception cref="UnknownEventException">The name is not that of such an event, or the JSON is not that event's.</exception>
    public static AccessEvent ReadAccess(string name, ReadOnlySpan<byte> data) =>
        Types.Read(name, data) as AccessEvent ?? throw Misplaced(name, "access");

    /// <summary>Reads a recorded event of a stream of laws.</summary>
    /// <exception cref="UnknownEventException">The name is not that of such an event, or the JSON is not that event's.</exception>
    public static LawEvent ReadLaw(string name, ReadOnlySpan<byte> data) =>
        Types.Read(name, data) as LawEvent ?? throw Misplaced(name, "laws");

    private static UnknownEventException Misplaced(string name, string category) =>
        new($"事件“{name}”不属于“{category}”类。The event '{name}' is not one of the category '{category}'.");

    private static EventType Of<T>(string name) => new(name, typeof(T), EventJson.Of<T>);
}
