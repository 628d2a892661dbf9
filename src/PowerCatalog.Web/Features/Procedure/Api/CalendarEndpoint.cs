using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>The days by which what waits for a person has to be done, for a calendar program.</summary>
internal static class CalendarEndpoint
{
    private const string Type = "text/calendar";

    private static readonly QueryParameter Token = new(
        CalendarTokenHandler.Word, ParameterType.Text, "只用于日历的个人令牌。A personal token that is for the calendar alone.");

    private static readonly QueryParameter[] Words = [Token, PageParameters.Language];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(ReadingEndpoints.Root + "/calendar.ics", (Func<HttpContext, Task>)AnswerAsync)
        .WithMetadata(new Described(Words, HasTables: false) { Subject = Subject.Server, Revalidates = false })
        .Produces<string>(StatusCodes.Status200OK, Type)
        .Describe(
            "getCalendar", Tags.Procedure, "待办日历 The calendar of the own work",
            "An iCalendar (RFC 5545) with an all-day event for each period of what waits for the token's person. Calendar programs send no "
                + "header fields: the token stands in the address, is of the scope calendar alone and opens nothing else.")
        .Refuses(ProblemTypes.QueryRefused, ProblemTypes.CatalogNotFound, ProblemTypes.Unauthorized, ProblemTypes.Forbidden,
            ProblemTypes.NotReady);

    private static async Task AnswerAsync(HttpContext http)
    {
        var request = ProcedureRequest.Of(http);
        var query = QueryValues.Read(http.Request.Query, Words);
        var language = query.Text(PageParameters.Language) == "en" ? PageLanguage.English : PageLanguage.Chinese;
        var cards = request.Queries.Queue(new WaitingFor.OfPerson(request.Person), request.Division);
        var calendar = WorkCalendar.Of(cards, language, http.Site());
        http.Response.ContentType = Type + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(calendar), http.RequestAborted);
    }
}
