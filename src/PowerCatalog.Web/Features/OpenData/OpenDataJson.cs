using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Features.OpenData;

[JsonSerializable(typeof(DataAnswer))]
internal sealed partial class OpenDataJson : JsonSerializerContext;
