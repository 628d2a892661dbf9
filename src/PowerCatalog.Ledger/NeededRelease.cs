using System.Text.Json;
using System.Text.RegularExpressions;

namespace PowerCatalog.Ledger;

/// <summary>
/// Which release reads what this one does not know. A release cannot know what comes after it, so whoever writes something new says it
/// beside: a ledger file of a later version in a table <c>needs</c> with one text <c>release</c>, an event of a later kind in the member
/// <c>needs</c> of its metadata. Each is a version, as <c>1.4.0</c>; anything else says nothing.
/// </summary>
public static partial class NeededRelease
{
    /// <summary>The sentence for a version, in Chinese, then in English; empty where none is said.</summary>
    public static string Sentence(string? release) => Written(release) is { } known
        ? $"需要 PowerCatalog {known} 或更新的版本。It needs PowerCatalog {known} or later. "
        : "";

    /// <summary>What an event's metadata say; null where they say nothing.</summary>
    public static string? Of(ReadOnlySpan<byte> metadata)
    {
        try
        {
            var reader = new Utf8JsonReader(metadata);
            if (!JsonElement.TryParseValue(ref reader, out var read)) return null;
            return read is { ValueKind: JsonValueKind.Object } said && said.TryGetProperty("needs", out var needs)
                && needs.ValueKind == JsonValueKind.String ? Written(needs.GetString()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Written(string? release) => release is not null && Version().IsMatch(release) ? release : null;

    [GeneratedRegex("^[0-9]{1,4}(\\.[0-9]{1,5}){1,3}(-[0-9A-Za-z.]{1,20})?\\z")]
    private static partial Regex Version();
}
