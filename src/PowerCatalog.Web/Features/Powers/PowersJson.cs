using System.Text.Json.Serialization;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Powers;

[JsonSerializable(typeof(ListAnswer<PowerAnswer>))]
[JsonSerializable(typeof(PowerDetails))]
[JsonSerializable(typeof(FacetsAnswer))]
[JsonSerializable(typeof(Bilingual))]
[JsonSerializable(typeof(ListAnswer<HistoryEntry>))]
internal sealed partial class PowersJson : JsonSerializerContext;
