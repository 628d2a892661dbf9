using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

[JsonSerializable(typeof(ListAnswer<TownshipAnswer>))]
[JsonSerializable(typeof(TownshipDetails))]
[JsonSerializable(typeof(TownshipPowersAnswer))]
[JsonSerializable(typeof(TownshipChangesAnswer))]
[JsonSerializable(typeof(ListAnswer<ReceiverAnswer>))]
[JsonSerializable(typeof(ReceiverDetails))]
[JsonSerializable(typeof(ReceiverPowersAnswer))]
[JsonSerializable(typeof(ReceiverChangesAnswer))]
internal sealed partial class TownshipsJson : JsonSerializerContext;
