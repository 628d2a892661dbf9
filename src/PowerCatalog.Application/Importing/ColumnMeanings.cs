using System.Diagnostics.CodeAnalysis;

namespace PowerCatalog.Application.Importing;

/// <summary>
/// Reads the meanings that a user gives to unknown columns: <c>heading=field</c>, or <c>heading=-</c> for a column that is left out.
/// </summary>
public static class ColumnMeanings
{
    /// <summary>Reads the meanings by heading; false with the first entry that is not valid or repeats a heading.</summary>
    public static bool TryParse(
        IEnumerable<string> entries, out IReadOnlyDictionary<string, string> meanings, [NotNullWhen(false)] out string? wrong)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var read = new Dictionary<string, string>();
        wrong = entries.FirstOrDefault(entry => !TryAdd(read, entry));
        meanings = read;
        return wrong is null;
    }

    // A heading may contain an equals sign, a field does not.
    private static bool TryAdd(Dictionary<string, string> read, string entry)
    {
        var at = entry.LastIndexOf('=');
        return at > 0 && at < entry.Length - 1 && read.TryAdd(entry[..at], entry[(at + 1)..]);
    }
}
