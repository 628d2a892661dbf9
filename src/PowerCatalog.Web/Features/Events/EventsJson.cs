using System.Text.Json;
using System.Text.Json.Serialization;
namespace PowerCatalog.Web.Features.Events;

[JsonSerializable(typeof(EventsAnswer))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
internal sealed partial class EventsJson : JsonSerializerContext;
