using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;
using Occurrence = PowerCatalog.ReadModels.Occurrences.Occurrence;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>
/// iCalendars (RFC 5545) of what comes for a township, another receiver or a department: an all-day event for each thing. An ending
/// stands on the last day on which the power is still exercised.
/// </summary>
internal static class ComingCalendars
{
    private const int Days = 3_660;
    private const int Most = 1_000;

    public static void Map(PageRoutes routes)
    {
        Map(routes, "/departments/{department}", ChangeFeeds.Department);
        Map(routes, "/townships/{code}", request => Receiver(request, request.TownshipCode().Value));
        Map(routes, "/receivers/{receiver}", request => Receiver(request, request.Receiver().Key));
    }

    private static void Map(PageRoutes routes, string path, Func<CatalogRequest, NamedScope> of) =>
        routes.Builder.MapGet($"{PageRoutes.Root}{path}/coming.ics", (HttpContext http) => SendAsync(http, of)).ExcludeFromDescription();

    private static NamedScope Receiver(CatalogRequest request, string key)
    {
        var named = request.View.ScopeNamed(null, key, null);
        return named.Unknown is null ? named : throw request.NoTownship(key);
    }

    private static async Task SendAsync(HttpContext http, Func<CatalogRequest, NamedScope> of)
    {
        string calendar;
        var request = await PageRoutes.AskAsync(http, []);
        using (request.Request)
        {
            var site = http.Site();
            if (http.RequestServices.GetRequiredService<EntityTags>().IsUnchanged(request.Request, $"ics {request.T.Code} {site}")) return;
            calendar = Write(request, of(request.Request), site);
        }

        http.Response.ContentType = "text/calendar; charset=utf-8";
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(calendar), http.RequestAborted);
    }

    private static string Write(PageRequest request, NamedScope named, string site)
    {
        var words = new OccurrenceWords(request.Words, request.Places().Values);
        var calendar = new Calendar { ProductId = "-//PowerCatalog//Coming//ZH" };
        calendar.AddProperty("X-WR-CALNAME", request.T[$"{named.Name}：即将生效", $"{named.Name}: coming"]);
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Shanghai");
        calendar.Events.AddRange(
            request.View.Coming(named.Scope, Days, 0, Most).Items.Select(one => Event(request, one, words, site)));
        return new CalendarSerializer(calendar).SerializeToString() ?? "";
    }

    private static CalendarEvent Event(PageRequest request, Occurrence one, OccurrenceWords words, string site)
    {
        var day = one.Type == Domain.Folding.Foreseen.Ended ? one.Day.AddDays(-1) : one.Day;
        return new CalendarEvent
        {
            Uid = $"{request.View.Catalog.Division}-{one.Revision}-{one.Type}-{one.Places[0].Element}@powercatalog",
            DtStamp = new CalDateTime(one.Recorded.UtcDateTime, CalDateTime.UtcTzId),
            Start = new CalDateTime(day),
            End = new CalDateTime(day.AddDays(1)),
            Summary = $"{request.T.Of(OccurrenceWords.Kind(one))} {one.Name}",
            Description = request.T.Of(words.Whole(one)),
            Url = new Uri(site + request.Links.Today($"/decisions/{one.Known}")),
            Transparency = TransparencyType.Transparent,
        };
    }
}
