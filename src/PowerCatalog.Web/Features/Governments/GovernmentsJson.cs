using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Features.Governments;

[JsonSerializable(typeof(GovernmentsAnswer))]
internal sealed partial class GovernmentsJson : JsonSerializerContext;
