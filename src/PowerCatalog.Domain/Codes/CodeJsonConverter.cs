using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// Reads and writes a code as a JSON string, also as a member name. A text that is not a valid code throws <see cref="JsonException"/>.
/// </summary>
/// <typeparam name="T">The code's type.</typeparam>
public sealed class CodeJsonConverter<T> : JsonConverter<T> where T : struct, ICode<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    private static T Parse(string? text) =>
        T.TryParse(text, out var code) ? code : throw new JsonException($"'{text}' is not a {typeof(T).Name}.");
}
