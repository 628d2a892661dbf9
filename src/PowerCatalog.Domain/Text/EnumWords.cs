using System.Text.Json;

namespace PowerCatalog.Domain.Text;

/// <summary>The camel-case words of enumerations, as files and ids have them; no other spelling is read.</summary>
public static class EnumWords
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Known<T>.Words[value];

    /// <summary>Reads a word; false where it is none of the enumeration's.</summary>
    public static bool TryRead<T>(string? text, out T value) where T : struct, Enum
    {
        value = default;
        return text is not null && Known<T>.Values.TryGetValue(text, out value);
    }

    private static class Known<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values =
            Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
