using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.Registers;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Registers;

[JsonSerializable(typeof(CommitmentAnswer))]
[JsonSerializable(typeof(ListAnswer<CrossProvinceItem>))]
internal sealed partial class RegistersJson : JsonSerializerContext;
