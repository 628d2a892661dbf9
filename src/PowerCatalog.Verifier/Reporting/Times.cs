using System.Globalization;

namespace PowerCatalog.Verifier.Reporting;

/// <summary>Times as they are shown: in Asia/Shanghai, which has had one offset since 1991.</summary>
internal static class Times
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public static string Shown(DateTimeOffset time) => time.ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public static string Shown(long seconds) => seconds < DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeSeconds()
        ? Shown(DateTimeOffset.FromUnixTimeSeconds(seconds))
        : seconds.ToString(CultureInfo.InvariantCulture);
}
