using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>How far a catalog's two clocks go, whatever the lens: all that may be asked for.</summary>
/// <param name="Days">The days on which something takes effect, in order; the first is the opening's.</param>
/// <param name="Adjustments">The adjustments in the order in which they were recorded.</param>
public sealed record ClockSpan(IReadOnlyList<EffectiveDay> Days, IReadOnlyList<RecordedAdjustment> Adjustments);

/// <summary>A day on which a fact takes effect.</summary>
/// <param name="Day">The day.</param>
/// <param name="Known">The revision from which it is known.</param>
public sealed record EffectiveDay(DateOnly Day, long Known);

/// <summary>An adjustment as a point of the second clock.</summary>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="DocumentNumber">Its document number; null for a list that has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Effective">The effective date of facts without one of their own.</param>
/// <param name="Recorded">When it was recorded.</param>
public sealed record RecordedAdjustment(long Revision, string? DocumentNumber, string Title, DateOnly Effective, DateTimeOffset Recorded);

/// <summary>Queries the range of the clocks.</summary>
public static class ClockSpans
{
    /// <summary>Every day and every adjustment up to the head.</summary>
    public static ClockSpan Clocks(this CatalogView view)
    {
        var parameters = view.Parameters();
        // The counts are as few as days, departments and categories; what they do not count is about departments, townships and
        // adjustments, and few as well.
        var days = view.Query(
            """
            SELECT effective, min(known) FROM (
                SELECT effective, known FROM counts WHERE catalog_id = @catalog
                UNION ALL SELECT effective, known FROM facts WHERE catalog_id = @catalog AND power_id IS NULL)
            GROUP BY effective ORDER BY effective
            """,
            parameters,
            static row => (Day: row.Number(0), Known: row.Number(1)));
        var adjustments = view.Query(
            "SELECT known, document_number, title, effective, recorded FROM adjustments WHERE catalog_id = @catalog ORDER BY known",
            parameters,
            static row => (
                Revision: row.Number(0), Number: row.TextOrNull(1), Title: row.Text(2), Effective: row.Number(3),
                Recorded: row.Number(4)));
        return new ClockSpan(
            [.. days.Select(row => new EffectiveDay(ClockColumns.Date(row.Day), row.Known))],
            [
                .. adjustments.Select(
                    row => new RecordedAdjustment(
                        row.Revision, row.Number, row.Title, ClockColumns.Date(row.Effective), ClockColumns.Moment(row.Recorded))),
            ]);
    }
}
