using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>
/// The newest checkpoint on a sheet of paper, for a minute book that people sign. It is no function of the lens, and a checkpoint is signed
/// a moment after its decision, so it carries no tag.
/// </summary>
internal static class SheetPages
{
    public static void Map(PageRoutes routes) =>
        routes.Builder.MapGet(PageRoutes.Root + "/evidence", ShowAsync).ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext http)
    {
        PageContent<SheetModel> content;
        Layout.Context.PageFrame frame;
        var request = await PageRoutes.AskAsync(http, []);
        using (request.Request)
        {
            var title = request.T["检查点", "Checkpoint"];
            content = new PageContent<SheetModel>(title, request.AuditWay(title), Model(request)) { HasLens = false };
            frame = PageRoutes.Frame(request, content);
        }

        await PageWriter.WriteAsync(http, frame, typeof(SheetPage), content.Model);
    }

    private static SheetModel Model(PageRequest request)
    {
        var services = request.Http.RequestServices;
        var division = request.View.Catalog.Division;
        var signing = services.GetRequiredService<CheckpointSigning>();
        var kept = signing.Store.Newest(division);
        var code = kept is null ? null : Code(services.GetRequiredService<AnswerCache>(), kept.Note, signing);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new SheetModel(kept, code, now, request.Links.ApiToday("/checkpoint"));
    }

    private static SheetCode Code(AnswerCache cache, SignedNote note, CheckpointSigning signing)
    {
        var text = note.ToString();
        if (cache.Find<SheetCode>(text) is { } held) return held;
        var made = SheetCode.Of(note, signing.Keys.All);
        cache.Keep(text, made, AnswerSize.Of(made.Code?.Path));
        return made;
    }
}
