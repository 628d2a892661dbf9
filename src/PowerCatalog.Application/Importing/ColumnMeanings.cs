using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Importing;

/// <summary>
/// Reads the meanings that a user gives to unknown columns: <c>heading=field</c>, or <c>heading=-</c> for a column that is left out; and
/// those of sheets, <c>name=kind</c>. Both are kept in one map, in which the name of a sheet ends in <c>!</c>.
/// </summary>
public static class ColumnMeanings
{
    /// <summary>Reads the meanings by heading; false with the first entry that is not valid or repeats a heading.</summary>
    public static bool TryParse(
        IEnumerable<string> entries, out IReadOnlyDictionary<string, string> meanings, [NotNullWhen(false)] out string? wrong)
    {
        var read = new Dictionary<string, string>();
        meanings = read;
        return TryAdd(read, entries, "", out wrong);
    }

    /// <summary>Adds the kinds of sheets to the meanings; false with the first entry that is not valid or repeats a sheet.</summary>
    public static bool TryAddSheets(
        ref IReadOnlyDictionary<string, string> meanings, IEnumerable<string> entries, [NotNullWhen(false)] out string? wrong)
    {
        var read = new Dictionary<string, string>(meanings);
        meanings = read;
        return TryAdd(read, entries, "!", out wrong);
    }

    /// <summary>Adds the columns that are kept as own elements; false with the first that is empty or has a meaning already.</summary>
    public static bool TryAddKept(
        ref IReadOnlyDictionary<string, string> meanings, IEnumerable<string> headings, [NotNullWhen(false)] out string? wrong)
    {
        var read = new Dictionary<string, string>(meanings);
        meanings = read;
        wrong = headings.FirstOrDefault(heading => string.IsNullOrWhiteSpace(heading) || !read.TryAdd(heading.Trim(), ReadOptions.Kept));
        return wrong is null;
    }

    private static bool TryAdd(
        Dictionary<string, string> read, IEnumerable<string> entries, string mark, [NotNullWhen(false)] out string? wrong)
    {
        ArgumentNullException.ThrowIfNull(entries);
        wrong = entries.FirstOrDefault(entry => !TryAdd(read, entry, mark));
        return wrong is null;
    }

    // A heading may contain an equals sign, a field does not.
    private static bool TryAdd(Dictionary<string, string> read, string entry, string mark)
    {
        var at = entry.LastIndexOf('=');
        return at > 0 && at < entry.Length - 1 && read.TryAdd(entry[..at] + mark, entry[(at + 1)..]);
    }
}
