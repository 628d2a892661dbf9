using System.Text.Json.Serialization;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// How events are written: camel case, enumerations as camel-case words, dates as <c>2021-05-01</c>, null values left out, Chinese
/// unescaped. An unknown member is refused on reading, since it would be lost. So is an event that lacks a required member: its day would
/// silently be 0001-01-01, its counts 0.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(CamelCaseEnum<Category>), typeof(CamelCaseEnum<Family>), typeof(CamelCaseEnum<DelegationMode>),
        typeof(CamelCaseEnum<ActingName>), typeof(CamelCaseEnum<DraftKind>), typeof(CamelCaseEnum<LineKind>),
        typeof(CamelCaseEnum<ChangeKind>), typeof(CamelCaseEnum<ProcedureStep>), typeof(CamelCaseEnum<LegalityResult>),
        typeof(CamelCaseEnum<AccessKind>),
        typeof(CamelCaseEnum<LawResult>), typeof(CamelCaseEnum<DocumentClass>), typeof(CamelCaseEnum<DocumentLevel>),
        typeof(FactJsonConverter), typeof(ReceiverJsonConverter),
    ])]
[JsonSerializable(typeof(CatalogOpened))]
[JsonSerializable(typeof(AdjustmentPromulgated))]
[JsonSerializable(typeof(AdjustmentCompleted))]
[JsonSerializable(typeof(PowerAdded))]
[JsonSerializable(typeof(PowerRemoved))]
[JsonSerializable(typeof(PowerElementsChanged))]
[JsonSerializable(typeof(PowerTransferred))]
[JsonSerializable(typeof(PowerSuspended))]
[JsonSerializable(typeof(PowerResumed))]
[JsonSerializable(typeof(PowerDelegated))]
[JsonSerializable(typeof(DelegationRecalled))]
[JsonSerializable(typeof(DepartmentRegistered))]
[JsonSerializable(typeof(DepartmentRenamed))]
[JsonSerializable(typeof(DepartmentsMerged))]
[JsonSerializable(typeof(DepartmentClosed))]
[JsonSerializable(typeof(TownshipRegistered))]
[JsonSerializable(typeof(TownshipRenamed))]
[JsonSerializable(typeof(TownshipClosed))]
[JsonSerializable(typeof(FactCorrected))]
[JsonSerializable(typeof(AdjustmentAnnulled))]
[JsonSerializable(typeof(SigningKeyRotated))]
[JsonSerializable(typeof(FileReceived))]
[JsonSerializable(typeof(RowsReceived))]
[JsonSerializable(typeof(PromulgationPrepared))]
[JsonSerializable(typeof(AdjustmentDrafted))]
[JsonSerializable(typeof(LinesListed))]
[JsonSerializable(typeof(LinesProposed))]
[JsonSerializable(typeof(LinesRevised))]
[JsonSerializable(typeof(AdjustmentCommented))]
[JsonSerializable(typeof(AdjustmentSubmitted))]
[JsonSerializable(typeof(OpinionAsked))]
[JsonSerializable(typeof(OpinionGiven))]
[JsonSerializable(typeof(AdjustmentReviewed))]
[JsonSerializable(typeof(LegalityReviewed))]
[JsonSerializable(typeof(AdjustmentApproved))]
[JsonSerializable(typeof(AdjustmentReturned))]
[JsonSerializable(typeof(AdjustmentRejected))]
[JsonSerializable(typeof(AdjustmentWithdrawn))]
[JsonSerializable(typeof(PromulgationBegun))]
[JsonSerializable(typeof(PromulgationNoted))]
[JsonSerializable(typeof(AdjustmentPublished))]
[JsonSerializable(typeof(HandOverConfirmed))]
[JsonSerializable(typeof(AccessNoted))]
[JsonSerializable(typeof(LawChangesListed))]
[JsonSerializable(typeof(LawChangesRecorded))]
[JsonSerializable(typeof(LawDraftsOpened))]
[JsonSerializable(typeof(PowersUnaffected))]
[JsonSerializable(typeof(LawEntryWithdrawn))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
