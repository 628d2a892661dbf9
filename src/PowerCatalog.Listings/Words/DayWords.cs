using System.Globalization;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>Dates as people write them: 2021年5月1日, 1 May 2021.</summary>
public static class DayWords
{
    /// <summary>A date.</summary>
    public static Bilingual Of(DateOnly day) => new(
        day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
}
