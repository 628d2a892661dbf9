using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Reads single cells of a line.</summary>
internal static class Cells
{
    private static readonly string[] Yes = ["是", "有", "√", "Y", "YES", "TRUE", "1"];
    private static readonly string[] No = ["否", "无", "×", "N", "NO", "FALSE", "0"];

    public static FieldValue? Required(DraftLine line, string field, string zh, FoundProblems problems)
    {
        if (line.Fields[field] is { } cell) return cell;
        problems.Add(DecidingProblems.Missing(line, zh, field));
        return null;
    }

    public static DateOnly? Date(FieldValue cell, FoundProblems problems)
    {
        if (CatalogTime.TryParseDate(cell.Text, out var date)) return date;
        problems.Add(DecidingProblems.NoDate(cell));
        return null;
    }

    /// <summary>A revision as 17; null where the text is none.</summary>
    public static long? Revision(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    public static bool? Flag(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;
}
