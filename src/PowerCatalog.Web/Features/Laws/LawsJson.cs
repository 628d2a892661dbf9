using System.Text.Json.Serialization;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Laws;

[JsonSerializable(typeof(ListAnswer<LawItem>))]
[JsonSerializable(typeof(LawThing))]
internal sealed partial class LawsJson : JsonSerializerContext;
