using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Holding;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Presentation.Forms;

/// <summary>What was typed into a page's form before the session ended, where the request names it.</summary>
internal static class HeldTyped
{
    /// <summary>The fields; null where none are kept for the person.</summary>
    public static IFormCollection? Find(PageRequest request) => request.Query.Text(PageParameters.Held) is { } id
        ? request.Http.RequestServices.GetRequiredService<HeldForms>().Find(Actors.PersonOf(request.Http.User).Id, id)?.Form()
        : null;

    /// <summary>What the page says above them.</summary>
    public static string Notice(PageLanguage t) => t[
        "提交时登录已过期，那一次什么都没有办理。您填写的内容都在下面，核对后请再提交。",
        "Your session had ended when you sent this, and nothing was done. What you typed is below: look at it and send it again."];
}
