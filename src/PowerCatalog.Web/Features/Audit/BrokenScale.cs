namespace PowerCatalog.Web.Features.Audit;

/// <summary>
/// Days as places on a slider. Time runs evenly where something happens often; a long stretch in which nothing does is shortened, so that
/// one decision of a far year leaves the others their room.
/// </summary>
public sealed class BrokenScale
{
    /// <summary>The most places that a stretch without an event takes.</summary>
    public const int Most = 180;

    private readonly int _first;

    /// <summary>Makes one.</summary>
    /// <param name="days">The first day, the last, and every day between at which the scale may break.</param>
    public BrokenScale(IEnumerable<DateOnly> days)
    {
        var stops = days.Select(day => day.DayNumber).Distinct().Order().ToList();
        _first = stops[0];
        Stops = [.. stops.Select(stop => stop - _first)];
    }

    /// <summary>The stops, in days after the first.</summary>
    public IReadOnlyList<int> Stops { get; }

    /// <summary>The last place.</summary>
    public int Last => PlaceOf(DateOnly.FromDayNumber(_first + Stops[^1]));

    /// <summary>A day's place; a day beyond the ends has the nearest.</summary>
    public int PlaceOf(DateOnly day)
    {
        var (at, place) = (Math.Clamp(day.DayNumber - _first, 0, Stops[^1]), 0);
        for (var i = 1; i < Stops.Count; i++)
        {
            var gap = Stops[i] - Stops[i - 1];
            var width = Math.Min(gap, Most);
            if (at <= Stops[i]) return place + (int)Math.Round((at - Stops[i - 1]) * (double)width / gap, MidpointRounding.AwayFromZero);
            place += width;
        }

        return place;
    }
}
