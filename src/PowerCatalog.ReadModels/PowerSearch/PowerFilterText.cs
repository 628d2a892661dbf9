using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>
/// Writes a filter as text, with the names that the API's query has: <c>department=市水务局&amp;category=permit</c>. Letters stand as they are,
/// so that people can read it.
/// </summary>
public static class PowerFilterText
{
    private const string AsRecorded = "asRecorded";

    /// <summary>The text; null where nothing is filtered.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="asRecorded">Whether the list ignores corrections and annulments.</param>
    public static string? Write(PowerFilter filter, bool asRecorded)
    {
        ArgumentNullException.ThrowIfNull(filter);
        (string Name, string? Value)[] parts =
        [
            ("department", filter.Department), ("category", filter.Category is { } category ? CoreElements.Write(category) : null),
            ("family", filter.Family is { } family ? FamilyName(family) : null), ("q", filter.Text), ("law", filter.Law),
            ("article", filter.Article), ("delegated", filter.Delegated is { } delegated ? delegated ? "true" : "false" : null),
            (AsRecorded, asRecorded ? "true" : null),
        ];
        var text = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Escaped(part.Value!)}"));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Reads what <see cref="Write"/> writes; false where it is anything else.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out PowerFilter? filter, out bool asRecorded)
    {
        (filter, asRecorded) = (new PowerFilter(), false);
        foreach (var part in (text ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || With(filter, part[..at], Uri.UnescapeDataString(part[(at + 1)..])) is not { } more)
            {
                filter = null;
                return false;
            }

            asRecorded |= part[..at] == AsRecorded;
            filter = more;
        }

        return true;
    }

    private static PowerFilter? With(PowerFilter filter, string name, string value) => name switch
    {
        "department" => filter with { Department = value },
        "category" when CoreElements.TryReadCategory(value, out var category) => filter with { Category = category },
        "family" when value == FamilyName(Family.Power) => filter with { Family = Family.Power },
        "family" when value == FamilyName(Family.Service) => filter with { Family = Family.Service },
        "q" => filter with { Text = value },
        "law" => filter with { Law = value },
        "article" => filter with { Article = value },
        "delegated" when value is "true" or "false" => filter with { Delegated = value == "true" },
        AsRecorded when value == "true" => filter,
        _ => null,
    };

    private static string FamilyName(Family family) => family == Family.Service ? "service" : "power";

    // Only what would end the value.
    private static string Escaped(string value) => value.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("&", "%26", StringComparison.Ordinal).Replace("+", "%2B", StringComparison.Ordinal);
}
