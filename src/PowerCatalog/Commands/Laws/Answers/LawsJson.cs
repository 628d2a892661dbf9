using System.Text.Json.Serialization;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Laws.Answers;

/// <summary>The answers of <c>laws</c>, for <see cref="Answer"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ListAnswer<LawAnswer>))]
[JsonSerializable(typeof(LawEntriesInJson))]
[JsonSerializable(typeof(LawEntryInJson))]
[JsonSerializable(typeof(LawFiguresInJson))]
[JsonSerializable(typeof(LawRecordingInJson))]
[JsonSerializable(typeof(LawStepInJson))]
internal sealed partial class LawsJson : JsonSerializerContext;
