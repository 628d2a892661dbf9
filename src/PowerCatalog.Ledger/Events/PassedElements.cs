using System.Text.Json;
using System.Text.Unicode;

namespace PowerCatalog.Ledger.Events;

/// <summary>Looks at the elements of an event without making them: they are most of its bytes.</summary>
internal static class PassedElements
{
    /// <summary>
    /// Reads them up to their end. False where that they are sound is not seen at a glance, which says nothing against them: keys that do
    /// not ascend, as they are written, may be twice the same, and of all escapes one by number may come to no text.
    /// </summary>
    public static bool Pass(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) return false;
        ReadOnlySpan<byte> last = default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueIsEscaped || !IsText(in json) || json.ValueSpan.SequenceCompareTo(last) <= 0) return false;
            last = json.ValueSpan;
            if (!json.Read() || json.TokenType != JsonTokenType.String || !IsText(in json)) return false;
        }

        return json.TokenType == JsonTokenType.EndObject;
    }

    /// <summary>Whether a string is seen to be text.</summary>
    public static bool IsText(in Utf8JsonReader json) =>
        Utf8.IsValid(json.ValueSpan) && !(json.ValueIsEscaped && json.ValueSpan.IndexOf("\\u"u8) >= 0);
}
