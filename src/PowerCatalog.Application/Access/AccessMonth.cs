using System.Globalization;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Application.Access;

/// <summary>A month of the trail of access, in Asia/Shanghai: <c>2026-11</c>.</summary>
public readonly record struct AccessMonth
{
    private AccessMonth(DateOnly first) => First = first;

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>The month before.</summary>
    public AccessMonth Before => new(First.AddMonths(-1));

    /// <summary>The month after.</summary>
    public AccessMonth After => new(First.AddMonths(1));

    /// <summary>The month of a moment.</summary>
    public static AccessMonth Of(DateTimeOffset moment)
    {
        var day = CatalogTime.DateOf(moment);
        return new AccessMonth(new DateOnly(day.Year, day.Month, 1));
    }

    /// <summary>Reads <c>2026-11</c>; false where it is no month.</summary>
    public static bool TryParse(string? text, out AccessMonth month)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is > 1900 and < 9999;
        month = read ? new AccessMonth(first) : default;
        return read;
    }

    /// <inheritdoc/>
    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
