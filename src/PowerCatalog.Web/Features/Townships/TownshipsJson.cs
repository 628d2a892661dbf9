using System.Text.Json.Serialization;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

[JsonSerializable(typeof(ListAnswer<TownshipItem>))]
[JsonSerializable(typeof(TownshipThing))]
[JsonSerializable(typeof(TownshipPowersAnswer))]
[JsonSerializable(typeof(TownshipChangesAnswer))]
internal sealed partial class TownshipsJson : JsonSerializerContext;
