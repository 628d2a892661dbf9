using System.Globalization;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Words;
using Net = Microsoft.Net.Http.Headers;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>
/// The language of a page. Every sentence is written in both, side by side where it is used (<c>T["职权", "Powers"]</c>), so that none can be
/// there in one language only.
/// </summary>
public sealed class PageLanguage
{
    /// <summary>The cookie that keeps a choice.</summary>
    public const string Cookie = "lang";

    /// <summary>中文.</summary>
    public static readonly PageLanguage Chinese = new(false);

    /// <summary>English.</summary>
    public static readonly PageLanguage English = new(true);

    private PageLanguage(bool english) => IsEnglish = english;

    /// <summary>Whether it is English.</summary>
    public bool IsEnglish { get; }

    /// <summary>The language's tag (BCP 47).</summary>
    public string Code => IsEnglish ? "en" : "zh-CN";

    /// <summary>
    /// The tag of text from the catalog, where it is not the page's language; for <c>lang</c> on a part of the page (WCAG 3.1.2).
    /// </summary>
    public string? CodeOfData => IsEnglish ? "zh-CN" : null;

    /// <summary>
    /// The same for a text that may have been translated: nothing where no Chinese is left in it.
    /// </summary>
    public string? CodeOf(string text) => IsEnglish && text.Any(letter => letter is >= '\u3400' and <= '\u9fff') ? CodeOfData : null;

    /// <summary>A sentence.</summary>
    public string this[string zh, string en] => IsEnglish ? en : zh;

    /// <summary>A name.</summary>
    public string Of(Bilingual? names) => names is null ? "" : IsEnglish ? names.En : names.Zh;

    /// <summary>Who recorded something, as an answer names it: a role in the page's language, anything else as it is.</summary>
    public string Actor(string shown) =>
        IsEnglish && RoleNames.OfWords(shown) is { } role ? role.Words().En : shown;

    /// <summary>A date as people write it: 2021年5月1日, 1 May 2021.</summary>
    public string Day(DateOnly day) => Of(DayWords.Of(day));

    /// <summary>A moment in Asia/Shanghai, to the minute.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = moment.ToOffset(CatalogTime.Offset);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>
    /// What the person chose in the page, else before, else what the browser asks for (RFC 9110 section 12.5.4), else Chinese.
    /// </summary>
    public static PageLanguage Of(HttpContext http)
    {
        if (Named(http.Request.Query[PageParameters.Language.Name]) is { } chosen)
        {
            http.Response.Cookies.Append(Cookie, chosen.IsEnglish ? "en" : "zh", new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/",
            });
            return chosen;
        }

        return Named(http.Request.Cookies[Cookie]) ?? Asked(http.Request.Headers.AcceptLanguage.ToString());
    }

    private static PageLanguage? Named(string? word) => word switch
    {
        "zh" => Chinese,
        "en" => English,
        _ => null,
    };

    private static PageLanguage Asked(string header)
    {
        if (!Net.StringWithQualityHeaderValue.TryParseList([header], out var asked)) return Chinese;
        return Quality(asked, "en") > Quality(asked, "zh") ? English : Chinese;
    }

    private static double Quality(IList<Net.StringWithQualityHeaderValue> asked, string language) => asked
        .Where(
            value =>
                value.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
                    || value.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
        .Select(value => value.Quality ?? 1).DefaultIfEmpty(0).Max();
}
