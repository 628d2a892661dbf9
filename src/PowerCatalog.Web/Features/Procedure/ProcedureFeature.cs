using Microsoft.AspNetCore.Routing;
using PowerCatalog.Web.Features.Procedure.Api;
using PowerCatalog.Web.Features.Procedure.Pages;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>The way of adjustments: who waits for what, and every step that people take.</summary>
internal static class ProcedureFeature
{
    /// <summary>Maps what programs use.</summary>
    /// <param name="reading">For those who see adjustments on their way.</param>
    /// <param name="taking">For those who take steps.</param>
    /// <param name="calendar">For calendar programs and feed readers.</param>
    public static void Map(IEndpointRouteBuilder reading, IEndpointRouteBuilder taking, IEndpointRouteBuilder calendar)
    {
        ReadingEndpoints.Map(reading);
        RecallEndpoints.MapReading(reading);
        RecallEndpoints.MapTaking(taking);
        BeginEndpoint.Map(taking);
        LinesEndpoints.Map(taking);
        StepEndpoints.Map(taking);
        CalendarEndpoint.Map(calendar);
        NoticeFeed.Map(calendar);
    }

    /// <summary>Maps the pages.</summary>
    /// <param name="reading">For those who see adjustments on their way.</param>
    /// <param name="taking">For those who take steps.</param>
    /// <param name="work">For everybody with an account.</param>
    public static void Map(PageRoutes reading, PageRoutes taking, IEndpointRouteBuilder work)
    {
        BoardPages.Map(reading);
        OnePages.Map(reading);
        BeginPages.Map(taking);
        LinesPages.Map(taking);
        FollowingPages.Map(taking);
        ChangePages.Map(taking);
        StepPages.Map(taking);
        RecallPages.MapReading(reading);
        RecallPages.MapTaking(taking);
        WorkPages.Map(work);
    }
}
