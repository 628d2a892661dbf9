using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>A code that is written as a string and can be read back from it; <see cref="CodeJsonConverter{T}"/> does both in JSON.</summary>
/// <typeparam name="T">The code's own type.</typeparam>
public interface ICode<T> where T : struct, ICode<T>
{
    /// <summary>The code as written in files, events and addresses.</summary>
    string Value { get; }

    /// <summary>Reads a code; false where the text is none.</summary>
    static abstract bool TryParse(string? text, out T code);
}

/// <summary>Reads and writes a code as a JSON string, also as a member name. A text that is no such code is a <see cref="JsonException"/>.</summary>
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

internal static class CodeShape
{
    public static bool IsDigits(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>One to <paramref name="longest"/> printable characters without blanks.</summary>
    public static bool IsToken(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text) || text.Length > longest) return false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c)) return false;
        }

        return true;
    }
}
