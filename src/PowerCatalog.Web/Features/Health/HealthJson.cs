using System.Text.Json.Serialization;
namespace PowerCatalog.Web.Features.Health;

[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(HealthDetails))]
internal sealed partial class HealthJson : JsonSerializerContext;
