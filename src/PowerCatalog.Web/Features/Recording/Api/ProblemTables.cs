using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PowerCatalog.Application.Recording;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>
/// The problems of a file as a table, for a program that prefers text/csv: also those that an answer
/// only counts, as many as are kept.
/// </summary>
internal static class ProblemTables
{
    /// <summary>Sends it, with the status that the outcome has.</summary>
    public static async Task SendAsync(HttpContext http, RecordingOutcome outcome, ProblemReport report)
    {
        var language = PageLanguage.Of(http);
        await using var held = new FileBufferingWriteStream();
        await ProblemFile.WriteCsvAsync(
            held, report.InFile, language.IsEnglish ? ProblemLanguage.English : ProblemLanguage.Chinese, http.RequestAborted);
        http.Response.StatusCode = outcome == RecordingOutcome.Refused
            ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status200OK;
        http.Response.Headers.CacheControl = "no-store";
        await FileAnswers.SendAsync(
            http, held, ContentNegotiation.CsvType + "; charset=utf-8", language["问题.csv", "problems.csv"]);
    }
}
