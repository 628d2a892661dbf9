using System.Text.Json;
using System.Text.Json.Serialization;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Output;

/// <summary>
/// The enumerations of answers as camel-case words. Each is named here: for one that is not, a converter would be made at run time, which
/// native code cannot, or its number would be written.
/// </summary>
internal static class EnumerationsInJson
{
    /// <summary>A converter for each, and the refusal of any other.</summary>
    public static IEnumerable<JsonConverter> Converters =>
    [
        new Word<Category>(), new Word<Family>(), new Word<DelegationMode>(), new Word<ActingName>(), new Word<ReceiverKind>(),
        new Word<Severity>(), new Word<RecordingOutcome>(), new Word<ConsequenceKind>(), new Word<ConsequenceState>(), new NoOther(),
    ];

    private sealed class Word<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase) where T : struct, Enum;

    private sealed class NoOther : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException($"{typeToConvert} is not among the enumerations of answers ({nameof(EnumerationsInJson)}).");
    }
}
