using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Features.Access;

[JsonSerializable(typeof(AccessTrailAnswer))]
internal sealed partial class AccessJson : JsonSerializerContext;
