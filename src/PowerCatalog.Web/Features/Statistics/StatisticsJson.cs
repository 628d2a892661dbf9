using System.Text.Json.Serialization;
namespace PowerCatalog.Web.Features.Statistics;

[JsonSerializable(typeof(StatisticsAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(StatedTotalsAnswer))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
