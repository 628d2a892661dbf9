using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Features.Changes;

[JsonSerializable(typeof(ChangesAnswer))]
internal sealed partial class ChangesJson : JsonSerializerContext;
