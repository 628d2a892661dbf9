using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>The adjustments on their way, as far as somebody sees them.</summary>
internal static class ReadingEndpoints
{
    /// <summary>The address of the procedure of a catalog.</summary>
    public const string Root = CatalogRoutes.Root + "/{division}/procedure";

    /// <summary>The address of its adjustments.</summary>
    public const string All = Root + "/adjustments";

    /// <summary>The address of one of them.</summary>
    public const string One = All + "/{adjustment}";

    private static readonly QueryParameter Stage = new("stage", ParameterType.Text, "所处的状态。At which stage they stand.")
    {
        Required = true,
        Values = [.. Enum.GetValues<ProcedureStage>().Select(EnumWords.Of)],
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<BoardAnswer>(routes, Root, [], (request, _) => BoardAnswer.Of(request.Queries.Board(request.Division, request.Seen))).Describe(
            "getBoard", Tags.Procedure, "各状态的调整 The adjustments by stage",
            "Those that the token's person sees, with what each waits for and the periods that run; those at an end are only counted.");
        MapCards(routes, "/mine", request => request.Queries.Queue(new WaitingFor.OfPerson(request.Person), request.Division)).Describe(
            "listOwnWork", Tags.Procedure, "等待本人办理的 What waits for the person",
            "With those of their waits that are the token's person's; the most urgent first.");
        MapCards(routes, "/pressing", request => request.Queries.Pressing(request.Division, request.Seen)).Describe(
            "listPressing", Tags.Procedure, "临近到期、到期和逾期的 Near or past the end of a period",
            "Also those whose period cannot be counted, as a year has no calendar; the most urgent first.");
        MapCards(routes, "/unpublished", request => request.Queries.Unpublished(request.Division, request.Seen)).Describe(
            "listUnpublished", Tags.Procedure, "已生效尚未公布的 In force and not published",
            "Adjustments whose publication has not been noted.");
        Map<NoticesAnswer>(routes, Root + "/notices", [], (request, _) => NoticesAnswer.Of(
            OwnNotices.Of(request.Http.RequestServices, request.Person, request.Division))).Describe(
            "listNotices", Tags.Procedure, "本人的消息 What the person is told of",
            "Steps that make an adjustment wait for the token's person, and those of others on what the person drafted, of ninety days.");
        Map<CardsAnswer>(routes, All, [Stage, .. QueryParameters.Paging], List).Describe(
            "listAdjustmentsOfStage", Tags.Procedure, "一个状态的调整 The adjustments at one stage",
            "Those at an end among them; the one with the latest step first.");
        OneEndpoints.Map(routes);
    }

    /// <summary>Maps an address that is read.</summary>
    public static RouteHandlerBuilder Map<TAnswer>(
        IEndpointRouteBuilder routes, string path, IReadOnlyList<QueryParameter> words,
        Func<ProcedureRequest, QueryValues, ValueTask<TAnswer>> answer)
    {
        async Task AnswerAsync(HttpContext http)
        {
            var request = ProcedureRequest.Of(http);
            var query = QueryValues.Read(http.Request.Query, words);
            http.Response.Headers.CacheControl = "no-store";
            await WebJson.WriteAsync(http, StatusCodes.Status200OK, await answer(request, query));
        }

        return routes.MapGet(path, (Func<HttpContext, Task>)AnswerAsync)
            .WithMetadata(new Described(words, HasTables: false) { Subject = Subject.Procedure, Revalidates = false })
            .Produces<TAnswer>();
    }

    private static RouteHandlerBuilder Map<TAnswer>(
        IEndpointRouteBuilder routes, string path, IReadOnlyList<QueryParameter> words,
        Func<ProcedureRequest, QueryValues, TAnswer> answer) =>
        Map(routes, path, words, (request, query) => ValueTask.FromResult(answer(request, query)));

    private static RouteHandlerBuilder MapCards(
        IEndpointRouteBuilder routes, string path, Func<ProcedureRequest, IReadOnlyList<ProcedureCard>> cards) =>
        Map<CardsAnswer>(routes, Root + path, [], (request, _) => CardsAnswer.Of(cards(request)));

    private static CardsAnswer List(ProcedureRequest request, QueryValues query)
    {
        EnumWords.TryRead<ProcedureStage>(query.Text(Stage), out var stage);
        var number = (int)(query.Number(QueryParameters.Page) ?? 1);
        var size = (int)(query.Number(QueryParameters.PageSize) ?? 50);
        return CardsAnswer.Of(request.Queries.At(stage, request.Division, request.Seen), number, size);
    }
}
