using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Attesting;

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
        var kept = services.GetRequiredService<CheckpointSigning>().Store.Newest(division);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new SheetModel(kept, kept is null ? null : QrCode.Of(kept.Note.ToString()), now, $"/api/v1/catalogs/{division}/checkpoint");
    }
}
