using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Features.Recording.Api;

[JsonSerializable(typeof(RecordingAnswer))]
[JsonSerializable(typeof(DifferenceAnswer))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(AnnulmentRequest))]
internal sealed partial class RecordingJson : JsonSerializerContext;
