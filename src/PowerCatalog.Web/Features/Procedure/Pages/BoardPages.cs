using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The adjustments of a catalog by stage, as far as a person sees them.</summary>
internal static class BoardPages
{
    /// <summary>The address.</summary>
    public const string Root = PageRoutes.Root + "/procedure";

    private static readonly QueryParameter Stage = new("stage", ParameterType.Text, "所处的状态 At which stage.")
    {
        Values = [.. Enum.GetValues<ProcedureStage>().Select(EnumWords.Of)],
    };

    public static void Map(PageRoutes reading) => reading.Builder.MapGet(Root, ShowAsync).ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext http)
    {
        var procedure = ProcedureRequest.Of(http);
        var page = await PageRoutes.AskAsync(http, [Stage, .. QueryParameters.Paging]);
        using (page.Request)
        {
            var body = new ValueWords(page.View, page.Words).Body;
            if (page.Query.Text(Stage) is { } word) await ShowStageAsync(page, procedure, word, body);
            else
            {
                var title = page.T["办理", "Procedure"];
                await WriteAsync(page, typeof(BoardPage), title, page.Way(new Crumb(title)), new BoardModel(
                    procedure.Queries.Board(procedure.Division, procedure.Seen), Unpublished(procedure), MayBegin(procedure), body));
            }
        }
    }

    private static Task ShowStageAsync(PageRequest page, ProcedureRequest procedure, string word, Func<string, string> body)
    {
        EnumWords.TryRead<ProcedureStage>(word, out var stage);
        var (number, size, offset) = page.Request.Page();
        var cards = procedure.Queries.At(stage, procedure.Division, procedure.Seen);
        var title = Titles.Of(page.T, ProcedureWords.Of(stage));
        return WriteAsync(
            page, typeof(StagePage), title, page.Way(new Crumb(page.T["办理", "Procedure"], page.Links.Procedure), new Crumb(title)),
            new StageModel(stage, [.. cards.Skip(offset).Take(size)], number, size, cards.Count, body));
    }

    private static IReadOnlyList<ReadModels.Procedure.ProcedureCard>? Unpublished(ProcedureRequest procedure) =>
        procedure.Person.Has(Role.ReformOffice, procedure.Division) || procedure.Person.Has(Role.Publisher, procedure.Division)
            ? procedure.Queries.Unpublished(procedure.Division, procedure.Seen)
            : null;

    private static bool MayBegin(ProcedureRequest procedure) => BeginPages.MayBegin(procedure);

    private static Task WriteAsync(PageRequest page, Type component, string title, IReadOnlyList<Crumb> way, object model) =>
        PageWriter.WriteAsync(
            page.Http, PageRoutes.Frame(page, new PageContent<object>(title, way, model) { HasLens = false }), component, model);
}
