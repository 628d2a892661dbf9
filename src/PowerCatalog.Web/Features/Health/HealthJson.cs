using System.Text.Json.Serialization;
namespace PowerCatalog.Web.Features.Health;

[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
