using System.Globalization;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Keeping;

namespace PowerCatalog.Web.Layout.Routing;

/// <summary>
/// When somebody last looked at a township, kept in the browser: the day of the last visit and the one before it, so that looking twice
/// on one day forgets nothing.
/// </summary>
internal static class Visits
{
    public const string Cookie = "visits";

    // Browsers keep 4 KB of a cookie, and a township office looks at few townships.
    private const int Most = 20;

    /// <summary>The day of the visit before today's; null where this is the first. Notes today's.</summary>
    public static DateOnly? Note(HttpContext http, string township, DateOnly today)
    {
        var visits = Read(http.Request.Cookies[Cookie]);
        var (last, before) = visits.GetValueOrDefault(township);
        var noted = last == today ? (last, before) : (today, last);
        visits.Remove(township);
        var kept = visits.OrderByDescending(visit => visit.Value.Last).Take(Most - 1).Select(visit => (visit.Key, visit.Value))
            .Prepend((township, noted));
        // The tag of a township's page has the visits that were sent, and the day.
        AnswerKeeping.Of(http)?.Sets(Cookie);
        http.Response.Cookies.Append(Cookie, string.Join('.', kept.Select(Write)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
        });
        return noted.Item2 == default ? null : noted.Item2;
    }

    /// <summary>What a page shows of the visits: nothing but on a township's.</summary>
    public static string? Shown(HttpContext http) =>
        http.Request.Path.Value!.Contains("/townships/", StringComparison.Ordinal) ? http.Request.Cookies[Cookie] : null;

    private static Dictionary<string, (DateOnly Last, DateOnly Before)> Read(string? cookie)
    {
        var visits = new Dictionary<string, (DateOnly, DateOnly)>();
        foreach (var part in (cookie ?? "").Split('.').Take(Most))
        {
            if (
                part.Split('-') is [{ Length: 12 } code, var last, var before] && code.All(char.IsAsciiDigit) && Date(last) is { } one
                    && Date(before) is { } other)
                visits[code] = (one, other);
        }

        return visits;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Write((string Township, (DateOnly Last, DateOnly Before) Days) visit) =>
        $"{visit.Township}-{visit.Days.Last:yyyyMMdd}-{visit.Days.Before:yyyyMMdd}";
}
