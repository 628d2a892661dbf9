using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Adjustments;

[JsonSerializable(typeof(ListAnswer<AdjustmentAnswer>))]
[JsonSerializable(typeof(AdjustmentDetails))]
internal sealed partial class AdjustmentsJson : JsonSerializerContext;
