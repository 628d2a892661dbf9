using System.Text.Json;
using System.Text.Json.Serialization;
using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Reference;

internal sealed record ElementsFile(IReadOnlyList<ElementGroup> Groups, IReadOnlyList<Element> Elements);

internal sealed record CategoriesFile(IReadOnlyList<CategoryName> Categories);

internal sealed record DivisionsFile(IReadOnlyList<DivisionEntry> Divisions);

internal sealed record StatutesFile(string Source, string SourceZh, IReadOnlyList<TownshipStatute> Statutes);

internal sealed record DepartmentsFile(string Division, IReadOnlyList<DepartmentEntry> Departments);

/// <summary>How the files under <c>catalog/</c> are read. Unknown members are allowed there: they hold sources and notes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HeadingsFile))]
[JsonSerializable(typeof(ElementsFile))]
[JsonSerializable(typeof(CategoriesFile))]
[JsonSerializable(typeof(DivisionsFile))]
[JsonSerializable(typeof(DepartmentsFile))]
[JsonSerializable(typeof(StatutesFile))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
