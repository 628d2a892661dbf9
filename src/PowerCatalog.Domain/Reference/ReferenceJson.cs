using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Reference;

/// <summary>Reads the files under <c>catalog/</c>. Unknown members are allowed, as they hold sources and notes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HeadingsFile))]
[JsonSerializable(typeof(ElementsFile))]
[JsonSerializable(typeof(CategoriesFile))]
[JsonSerializable(typeof(DivisionsFile))]
[JsonSerializable(typeof(DepartmentsFile))]
[JsonSerializable(typeof(StatutesFile))]
[JsonSerializable(typeof(SituationsFile))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
