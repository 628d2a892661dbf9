using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Audit;

[JsonSerializable(typeof(CompareAnswer))]
[JsonSerializable(typeof(SideBySideAnswer))]
[JsonSerializable(typeof(ListAnswer<BlamedElement>))]
[JsonSerializable(typeof(ListAnswer<LineageStep>))]
[JsonSerializable(typeof(ListAnswer<ReplayDifference>))]
[JsonSerializable(typeof(ListAnswer<ReplayStep>))]
[JsonSerializable(typeof(ListAnswer<PowerAnswer>))]
[JsonSerializable(typeof(ListAnswer<HistoryEntry>))]
internal sealed partial class AuditJson : JsonSerializerContext;
