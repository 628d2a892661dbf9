using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Reads single cells of a line.</summary>
internal static class Cells
{
    public static FieldValue? Required(DraftLine line, string field, string zh, FoundProblems problems)
    {
        if (line.Fields[field] is { } cell) return cell;
        if (!line.Unread.Contains(field)) problems.Add(DecidingProblems.Missing(line, field, zh, FieldLabels.English(field)));
        return null;
    }

    /// <summary>The date that a cell gives; null with a problem where it gives none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <param name="stated">The dates of the decision, which 自公布之日起 and the like refer to.</param>
    public static DateOnly? Date(FieldValue cell, FoundProblems problems, StatedDates stated = default)
    {
        var written = WrittenDate.Read(cell.Text);
        if (written.Date is { } date) return date;
        if (StatedDates.Refers(cell.Text) is not { } field) problems.Add(DecidingProblems.NoDate(cell, written.Fault!));
        else if (stated[field] is { } day) return day;
        else problems.Add(DecidingProblems.DateRefersToNone(cell, field));
        return null;
    }

    /// <summary>A revision as 17; null where the text is none.</summary>
    public static long? Revision(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
