using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>One adjustment on its way.</summary>
internal static class OnePages
{
    /// <summary>Its address.</summary>
    public const string One = BoardPages.Root + "/{adjustment:guid}";

    /// <summary>What was just done.</summary>
    public static readonly QueryParameter Done = new("done", ParameterType.Text, "刚办理了什么 What was just done.")
    {
        Values = [.. Enum.GetValues<ProcedureStep>().Select(EnumWords.Of)],
    };

    // Its lines are worked out, as those of a preview.
    public static void Map(PageRoutes reading) =>
        reading.Builder.MapGet(One, ShowAsync).RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();

    private static async Task ShowAsync(HttpContext http)
    {
        var page = await PageRoutes.AskAsync(http, [Done, .. QueryParameters.Paging]);
        using (page.Request)
        {
            var loaded = await ProcedureRequest.Of(http).LoadAsync();
            var done = EnumWords.TryRead<ProcedureStep>(page.Query.Text(Done), out var step) ? step : (ProcedureStep?)null;
            await new OneShown(page, loaded).WriteAsync(StatusCodes.Status200OK, model => model with { Done = done });
        }
    }
}
