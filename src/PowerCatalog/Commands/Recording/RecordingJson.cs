using System.Text.Json.Serialization;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary>What came of files and of single changes, for <see cref="Answer"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FileReport))]
[JsonSerializable(typeof(IReadOnlyList<FileReport>))]
internal sealed partial class RecordingJson : JsonSerializerContext;
