using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// 清单版本: the state of a catalog that a list was exported from. Every export has it in a column of its own, in each row, so that it
/// outlives sorting, filtering and copying, in workbooks and text files alike: <c>640300/2026-11-28/8021/</c> and the log's root, with a
/// filter <c>?部门=市水务局</c> behind it. Exports of earlier releases have no root.
/// </summary>
/// <param name="Division">The catalog.</param>
/// <param name="On">The day of the list.</param>
/// <param name="Revision">The revision up to which adjustments were known.</param>
/// <param name="Filter">What the list was limited to, as the read models write it; null for all of it.</param>
public sealed partial record ListVersion(DivisionCode Division, DateOnly On, long Revision, string? Filter)
{
    /// <summary>How many digits of the root a version has: 128 bits.</summary>
    public const int LogDigits = 32;

    /// <summary>
    /// The first <see cref="LogDigits"/> hexadecimal digits of the root of the catalog's log up to the revision: which ledger it is of.
    /// Null where the version does not say.
    /// </summary>
    public string? Log { get; init; }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ListVersion? version)
    {
        version = null;
        if (Form().Match(text) is not { Success: true } match || !DivisionCode.TryParse(match.Groups[1].Value, out var division)
            || !CatalogTime.TryParseDate(match.Groups[2].Value, out var on)
            || !long.TryParse(match.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            return false;
        version = new ListVersion(division, on.Value, revision, match.Groups[5] is { Success: true } filter ? filter.Value : null)
        {
            Log = match.Groups[4] is { Success: true } log ? log.Value : null,
        };
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Division.Value}/{CatalogTime.Show(On)}/{Revision}{(Log is null ? "" : "/" + Log)}{(Filter is null ? "" : "?" + Filter)}");

    [GeneratedRegex(@"^(\d{6})/(\d{4}-\d\d-\d\d)/(\d{1,18})(?:/([0-9a-f]{32}))?(?:\?(.+))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
