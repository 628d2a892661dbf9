using System.Text.Json.Serialization;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Adjustments;

[JsonSerializable(typeof(ListAnswer<AdjustmentItem>))]
[JsonSerializable(typeof(AdjustmentThing))]
internal sealed partial class AdjustmentsJson : JsonSerializerContext;
