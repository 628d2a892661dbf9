using System.Text.Json.Serialization;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>The answers to questions, for <see cref="Answer"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PowerInJson))]
[JsonSerializable(typeof(PowersInJson))]
[JsonSerializable(typeof(FacetsInJson))]
[JsonSerializable(typeof(OnePowersInJson<HistoryEntry>))]
[JsonSerializable(typeof(OnePowersInJson<BlamedElement>))]
[JsonSerializable(typeof(OccurrencesInJson))]
[JsonSerializable(typeof(ReceivedInJson))]
[JsonSerializable(typeof(ReceiverChangesInJson))]
[JsonSerializable(typeof(ListAnswer<TownshipAnswer>))]
[JsonSerializable(typeof(ListAnswer<ReceiverAnswer>))]
[JsonSerializable(typeof(ListAnswer<LineageStep>))]
[JsonSerializable(typeof(ListAnswer<HistoryEntry>))]
[JsonSerializable(typeof(ListAnswer<AdjustmentAnswer>))]
[JsonSerializable(typeof(ListAnswer<ReplayDifference>))]
internal sealed partial class AskingJson : JsonSerializerContext;
