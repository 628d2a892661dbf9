using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Origins;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>
/// Checks a table of stated totals on the page of a year. Nothing is recorded and nothing is told that is not public, so the form needs no
/// session and no token, and the page stays the same for everybody.
/// </summary>
internal static class StatedPages
{
    private const long RoomForFields = 64 * 1024;

    public static void Map(PageRoutes routes) => routes.Builder.MapPost(PageRoutes.Root + "/audit/reconcile", CheckAsync)
        .RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();

    private static async Task CheckAsync(HttpContext http)
    {
        OwnOrigin.Check(http.Request);
        var file = await ReadAsync(http);
        PageFrame frame;
        PageContent<ReconcileModel> content;
        using (var request = (await PageRoutes.AskAsync(http, [Reconciliations.Year])).Request)
        {
            var page = PageRoutes.Page(request);
            content = await Reconciliations.PageAsync(page);
            content = content with { Model = await WithAsync(page, content.Model, file) };
            frame = PageRoutes.Frame(page, content);
        }

        var status = content.Model.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await PageWriter.WriteAsync(http, frame, typeof(ReconcilePage), content.Model, status);
    }

    private static async Task<ReconcileModel> WithAsync(PageRequest page, ReconcileModel model, IFormFile? file)
    {
        if (file is null or { Length: 0 }) return model with { Fault = page.T["请选择要核对的表格。", "Choose the table to check."] };
        if (file.Length > StatedTable.MostBytes)
            return model with { Fault = page.T["表格超过 1 MB，请分成几份核对。", "The table is larger than 1 MB; check it in portions."] };
        try
        {
            await using var content = file.OpenReadStream();
            var table = await StatedTable.ReadAsync(content, page.Http.RequestAborted);
            return model with { Stated = table.Check(page.View, page.Http.RequestAborted) };
        }
        catch (ProblemException unread) when (unread.Type == ProblemTypes.BadRequest)
        {
            return model with { Fault = page.T[unread.Answer().Detail, unread.Answer().DetailEn] };
        }
    }

    private static async Task<IFormFile?> ReadAsync(HttpContext http)
    {
        var body = StatedTable.MostBytes + RoomForFields;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = body;
        if (!http.Request.HasFormContentType) return null;
        try
        {
            return (await http.Request.ReadFormAsync(http.RequestAborted)).Files.GetFile("file");
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
