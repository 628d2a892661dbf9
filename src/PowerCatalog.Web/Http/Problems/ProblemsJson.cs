using System.Text.Json.Serialization;
namespace PowerCatalog.Web.Http.Problems;

[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(ProblemKind))]
[JsonSerializable(typeof(ProblemKind[]))]
internal sealed partial class ProblemsJson : JsonSerializerContext;
