using Microsoft.AspNetCore.Routing;
using PowerCatalog.Web.Features.Procedure.Api;

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
        BeginEndpoint.Map(taking);
        LinesEndpoints.Map(taking);
        StepEndpoints.Map(taking);
        CalendarEndpoint.Map(calendar);
        NoticeFeed.Map(calendar);
    }
}
