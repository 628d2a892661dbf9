using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>How the answers of this feature are written.</summary>
[JsonSerializable(typeof(LogAnswer))]
[JsonSerializable(typeof(InclusionAnswer))]
[JsonSerializable(typeof(ConsistencyAnswer))]
internal sealed partial class LogJson : JsonSerializerContext;
