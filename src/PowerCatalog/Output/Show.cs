using PowerCatalog.Domain.Time;

namespace PowerCatalog.Output;

/// <summary>Formats values for tables.</summary>
internal static class Show
{
    public static string Date(DateOnly date) => CatalogTime.Show(date);

    public static string? Date(DateOnly? date) => date is { } day ? CatalogTime.Show(day) : null;

    public static string Moment(DateTimeOffset moment) => CatalogTime.Show(moment);

    /// <summary>The last day of a half-open range, as people write it.</summary>
    public static string? LastDay(DateOnly? until) => until is { } day ? CatalogTime.Show(day.AddDays(-1)) : null;

    public static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
