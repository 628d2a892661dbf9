using System.Text.Json;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>Correction and annulment as requests of their own. Each is one line of the sheets 更正 and 撤销 and takes their way.</summary>
internal static class CorrectingEndpoints
{
    private const long MostBytes = 64 * 1024;
    private static readonly QueryParameter[] Query = [RecordingParameters.DryRun];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<CorrectionRequest>(
            routes, "corrections", "更正", request =>
                [("更正版本", request.Revision.ToString(CultureInfo.InvariantCulture)), ("更正项", request.Item), ("误作", request.From), ("应为", request.To), ("原因", request.Reason)],
            request => (request.DocumentNumber, request.Title, request.Decided, request.Authority))
            .Describe("correct", Tags.Adjustments, "更正一条记录 Corrects a fact", "The fact always read so, as known from here on; nothing is rewritten.");
        Map<AnnulmentRequest>(
            routes, "annulments", "撤销", request => [("被撤销文号", request.Decision), ("撤销自", request.From), ("撤销机关", request.By), ("原因", request.Reason)],
            request => (request.DocumentNumber, request.Title, request.Decided, request.Authority))
            .Describe("annul", Tags.Adjustments, "撤销一个决定 Annuls a decision", "From the start or from a day; nothing is rewritten.");
    }

    private static RouteHandlerBuilder Map<T>(
        IEndpointRouteBuilder routes, string path, string kind, Func<T, (string Heading, string? Text)[]> cellsOf, Func<T, (string Number, string Title, string Decided, string? Authority)> decisionOf)
        where T : class
    {
        async Task RecordAsync(HttpContext http)
        {
            WriteKeys.Check(http.Request, http.RequestServices.GetRequiredService<WebOptions>().WriteKey);
            var dryRun = QueryValues.Read(http.Request.Query, Query).Flag(RecordingParameters.DryRun) ?? false;
            var written = http.Route("division");
            if (!DivisionCode.TryParse(written, out var division))
                throw new ProblemException(ProblemTypes.CatalogNotFound, $"“{written}”不是区划代码（6 位数字）。", $"'{written}' is no division code (six digits).");
            if (!dryRun) RecordingEndpoint.RequireMatch(http, division);
            var request = await ReadAsync<T>(http);
            using var line = OneLine.Csv(kind, cellsOf(request));
            await RecordingEndpoint.RecordAsync(http, line, $"{kind}.csv", new ReadOptions(division, DraftKind.Adjustment) { Header = Header(decisionOf(request)) }, dryRun);
        }

        return routes.MapPost($"{CatalogRoutes.Root}/{{division}}/{path}", (Func<HttpContext, Task>)RecordAsync)
            .WithMetadata(new Described(Query, HasTables: false) { Subject = Subject.Write })
            .Accepts<T>("application/json").Produces<RecordingAnswer>().Produces<RecordingAnswer>(StatusCodes.Status201Created)
            .Refuses(
                ProblemTypes.Unauthorized, ProblemTypes.WritesDisabled, ProblemTypes.RevisionMismatch, ProblemTypes.FileTooLarge, ProblemTypes.UnsupportedMediaType, ProblemTypes.BadRequest, ProblemTypes.DraftRefused,
                ProblemTypes.RevisionRequired, ProblemTypes.LedgerRefuses, ProblemTypes.LedgerUnavailable, ProblemTypes.OutcomeUnknown);
    }

    private static Dictionary<string, string> Header((string Number, string Title, string Decided, string? Authority) decision)
    {
        var header = new Dictionary<string, string>
        {
            [Fields.DocumentNumber] = decision.Number,
            [Fields.Title] = decision.Title,
            [Fields.Decided] = decision.Decided,
            [Fields.Effective] = decision.Decided,
        };
        if (decision.Authority is { } authority) header[Fields.Authority] = authority;
        return header;
    }

    private static async Task<T> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
            throw new ProblemException(ProblemTypes.UnsupportedMediaType, "请以 application/json 发送。", "Send it as application/json.");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, (JsonTypeInfo<T>)RequestJson(http).GetTypeInfo(typeof(T)), http.RequestAborted) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new ProblemException(ProblemTypes.BadRequest, $"读不懂请求内容：{exception.Message}", $"The body cannot be read: {exception.Message}");
        }
    }

    // What a request needs must be there.
    private static JsonSerializerOptions RequestJson(HttpContext http) =>
        new(WebJson.Options(http)) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };
}
