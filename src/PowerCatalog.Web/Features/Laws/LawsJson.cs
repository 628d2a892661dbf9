using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Laws;

[JsonSerializable(typeof(ListAnswer<LawAnswer>))]
[JsonSerializable(typeof(LawDetails))]
internal sealed partial class LawsJson : JsonSerializerContext;
