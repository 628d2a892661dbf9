using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Reference;

/// <summary>How the files under <c>catalog/</c> are read. Unknown members are allowed there: they hold sources and notes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HeadingsFile))]
[JsonSerializable(typeof(ElementsFile))]
[JsonSerializable(typeof(CategoriesFile))]
[JsonSerializable(typeof(DivisionsFile))]
[JsonSerializable(typeof(DepartmentsFile))]
[JsonSerializable(typeof(StatutesFile))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
