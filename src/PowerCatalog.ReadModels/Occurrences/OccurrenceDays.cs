using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>The days between which occurrences are asked for.</summary>
/// <param name="After">The day before the first.</param>
/// <param name="UpTo">The last day.</param>
/// <param name="RecordedBy">The day by whose end the decision must be recorded; null where that does not matter.</param>
public sealed record OccurrenceDays(DateOnly After, DateOnly UpTo, DateOnly? RecordedBy = null)
{
    /// <summary>What comes after a day within so many days, of what is recorded by then.</summary>
    public static OccurrenceDays Coming(DateOnly on, int days) =>
        new(on, on.DayNumber + days < DateOnly.MaxValue.DayNumber ? on.AddDays(days) : DateOnly.MaxValue, on);

    /// <summary>The revision from which on it became known; 0 where that does not matter.</summary>
    internal long KnownFrom { get; init; }

    internal bool Hold(DateOnly day) => day > After && day <= UpTo;

    internal bool Knows(long known, long recorded) => known >= KnownFrom && recorded < Recorded;

    internal long First => ClockColumns.Number(After);

    internal long Last => ClockColumns.Number(UpTo);

    /// <summary>The moment before which it must be recorded, in microseconds.</summary>
    internal long Recorded => RecordedBy is { } day && day < DateOnly.MaxValue
        ? ClockColumns.Microseconds(new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), CatalogTime.Offset))
        : long.MaxValue;
}
