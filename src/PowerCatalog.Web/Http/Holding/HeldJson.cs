using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Http.Holding;

/// <summary>The JSON of a held form, before it is encrypted.</summary>
[JsonSerializable(typeof(HeldForm))]
internal sealed partial class HeldJson : JsonSerializerContext;
