using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Importing;

/// <summary>
/// Reads what a person decides, beside the file, of what follows from its lines: the names of lines whose consequences are accepted, and
/// <c>line=reason</c> for those that are declined.
/// </summary>
public static class ConsequenceChoices
{
    /// <summary>Stands for all lines that decide nothing themselves.</summary>
    public const string All = "all";

    /// <summary>
    /// What is decided, in the words of the column 连带处理, by line; false with the first entry that is not valid or decides twice.
    /// </summary>
    /// <param name="accepted">The lines, as 减少!5, or <see cref="All"/>.</param>
    /// <param name="declined">The lines with a reason, as 减少!5=另行收回.</param>
    /// <param name="choices">What is decided.</param>
    /// <param name="wrong">The entry.</param>
    public static bool TryParse(
        IEnumerable<string> accepted, IEnumerable<string> declined, out IReadOnlyDictionary<string, string> choices,
        [NotNullWhen(false)] out string? wrong)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(declined);
        var read = new Dictionary<string, string>();
        choices = read;
        wrong = accepted.FirstOrDefault(entry => string.IsNullOrWhiteSpace(entry) || !read.TryAdd(KeyOf(entry), ConsequenceChoice.Accepts))
            ?? declined.FirstOrDefault(entry => !TryDecline(read, entry));
        return wrong is null;
    }

    private static string KeyOf(string entry) =>
        entry.Trim().Equals(All, StringComparison.OrdinalIgnoreCase) ? ReadOptions.EveryLine : entry.Trim();

    // The name of a sheet seldom has an equals sign, a reason may.
    private static bool TryDecline(Dictionary<string, string> read, string entry)
    {
        var at = entry.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && entry[(at + 1)..].Trim() is { Length: > 0 } reason
            && read.TryAdd(entry[..at].Trim(), ConsequenceChoice.Declined(reason));
    }
}
