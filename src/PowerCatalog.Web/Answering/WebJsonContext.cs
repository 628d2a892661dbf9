using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.Web.Adjustments;
using PowerCatalog.Web.Catalogs;
using PowerCatalog.Web.Comparing;
using PowerCatalog.Web.Departments;
using PowerCatalog.Web.Events;
using PowerCatalog.Web.Health;
using PowerCatalog.Web.LegalBases;
using PowerCatalog.Web.Powers;
using PowerCatalog.Web.Problems;
using PowerCatalog.Web.Statistics;
using PowerCatalog.Web.Townships;

namespace PowerCatalog.Web.Answering;

[JsonSerializable(typeof(CatalogsAnswer))]
[JsonSerializable(typeof(CatalogAnswer))]
[JsonSerializable(typeof(ListAnswer<PowerItem>))]
[JsonSerializable(typeof(PowerThing))]
[JsonSerializable(typeof(ListAnswer<HistoryItem>))]
[JsonSerializable(typeof(ListAnswer<DepartmentItem>))]
[JsonSerializable(typeof(ListAnswer<TownshipItem>))]
[JsonSerializable(typeof(TownshipThing))]
[JsonSerializable(typeof(TownshipPowersAnswer))]
[JsonSerializable(typeof(TownshipChangesAnswer))]
[JsonSerializable(typeof(ListAnswer<AdjustmentItem>))]
[JsonSerializable(typeof(AdjustmentThing))]
[JsonSerializable(typeof(RecordingAnswer))]
[JsonSerializable(typeof(StatisticsAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(ListAnswer<LawItem>))]
[JsonSerializable(typeof(LawThing))]
[JsonSerializable(typeof(EventsAnswer))]
[JsonSerializable(typeof(CompareAnswer))]
[JsonSerializable(typeof(SideBySideAnswer))]
[JsonSerializable(typeof(ListAnswer<BlamedElement>))]
[JsonSerializable(typeof(ListAnswer<LineageStep>))]
[JsonSerializable(typeof(ListAnswer<ReplayDifference>))]
[JsonSerializable(typeof(ListAnswer<ReplayStep>))]
[JsonSerializable(typeof(StatedTotalsAnswer))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(AnnulmentRequest))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(ProblemKind[]))]
internal sealed partial class WebJsonContext : JsonSerializerContext;
