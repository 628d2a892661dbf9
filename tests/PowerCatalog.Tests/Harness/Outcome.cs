using System.Text.Json;

namespace PowerCatalog.Tests.Harness;

/// <summary>What became of a file, whichever way it was sent.</summary>
/// <param name="Word">Recorded, previewed, already recorded, refused.</param>
/// <param name="Revision">The revision; null where the file was refused.</param>
/// <param name="Problems">Each problem as JSON, in the order of the answer.</param>
/// <param name="Counts">The counts as JSON; empty where the file was refused.</param>
/// <param name="Changes">Each line of the preview as JSON, in the order of the answer.</param>
internal sealed record Outcome(string Word, long? Revision, IReadOnlyList<string> Problems, string Counts, IReadOnlyList<string> Changes)
{
    /// <summary>Reads an answer of the command or of the API.</summary>
    public static Outcome Of(JsonElement answer, string problems, string changes)
    {
        var word = answer.TryGetProperty("outcome", out var outcome) ? outcome.GetString()! : "refused";
        var listed = answer.TryGetProperty(problems, out var found) ? Each(found) : [];
        if (word == "refused") return new Outcome(word, null, listed, "", []);
        return new Outcome(
            word, answer.GetProperty("revision").GetInt64(), listed, Sorted(answer.GetProperty("counts")),
            Each(answer.GetProperty(changes)));
    }

    private static IReadOnlyList<string> Each(JsonElement items) => [.. items.EnumerateArray().Select(Sorted)];

    // Members have no order, and one that is null may be left out.
    private static string Sorted(JsonElement item) => item.ValueKind != JsonValueKind.Object
        ? item.GetRawText()
        : string.Join(", ", item.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{member.Name}: {Sorted(member.Value)}"));
}
