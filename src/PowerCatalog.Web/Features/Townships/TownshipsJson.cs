using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

[JsonSerializable(typeof(ListAnswer<TownshipAnswer>))]
[JsonSerializable(typeof(TownshipDetails))]
[JsonSerializable(typeof(TownshipPowersAnswer))]
[JsonSerializable(typeof(TownshipChangesAnswer))]
internal sealed partial class TownshipsJson : JsonSerializerContext;
