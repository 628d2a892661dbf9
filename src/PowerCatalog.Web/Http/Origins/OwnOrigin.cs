using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Throttling;

namespace PowerCatalog.Web.Http.Origins;

/// <summary>
/// Whether a form was sent by a page of this site, as the browser says beside the form's token: by <c>Sec-Fetch-Site</c> (Fetch Metadata)
/// and by <c>Origin</c> (RFC 6454). Our pages send no referrer, so browsers give <c>null</c> as their origin.
/// </summary>
internal static class OwnOrigin
{
    /// <exception cref="ProblemException">The browser says that another site sent it.</exception>
    public static void Check(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        var own = site is "" or "same-origin" or "none"
            && (origin is "" or "null" || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
        if (own) return;
        if (ClientNetworks.IsPassedOn(request)) throw Unknown();
        throw new ProblemException(
            ProblemTypes.Forbidden, "这个表单来自别的网站，已拒绝。", "This form came from another site and was refused.");
    }

    // The address of the page is the proxy's, which this server does not know.
    private static ProblemException Unknown() => new(
        ProblemTypes.Forbidden,
        "这个表单由一个不在名单上的反向代理转来，看不出是否来自本站，已拒绝。请管理员在配置项 ForwardedHeaders:KnownProxies 写明代理的地址。",
        "This form was passed on by a proxy that is not listed, so that its site is not known, and was refused. The operator should name "
            + "the proxy's address in the setting ForwardedHeaders:KnownProxies.");
}
