using System.Globalization;

namespace PowerCatalog.Papers.Documents;

/// <summary>Days as official documents write them (GB/T 9704-2012, 7.3.5.4): Arabic figures, no leading zeros.</summary>
public static class OfficialDates
{
    /// <summary>As 2021年7月15日.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
