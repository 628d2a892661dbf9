using System.Text.Json.Serialization;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Powers;

[JsonSerializable(typeof(ListAnswer<PowerItem>))]
[JsonSerializable(typeof(PowerThing))]
[JsonSerializable(typeof(ListAnswer<HistoryItem>))]
internal sealed partial class PowersJson : JsonSerializerContext;
