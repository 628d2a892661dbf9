using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Throttling;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// Where people are to come through TLS (<see cref="WebOptions.IsBehindTls"/>), refuses whoever does not; what comes from this machine
/// crosses no network. Nobody is sent on to <c>https</c>: a program that got the address wrong has shown its token already, and must hear
/// of it.
/// </summary>
internal sealed class TlsOnly(WebOptions options) : IMiddleware
{
    // One year (ASVS 5.0, 3.4.1).
    private const string Always = "max-age=31536000";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!options.IsBehindTls) return next(context);
        if (context.Request.IsHttps) context.Response.Headers.StrictTransportSecurity = Always;
        else if (!ClientNetworks.IsLocal(context))
        {
            throw new ProblemException(
                ProblemTypes.TlsRequired, "请改用 https 地址。若已使用，请管理员检查反向代理是否发送 X-Forwarded-Proto: https。",
                "Use the https address. If you do, the operator should see that the proxy sends X-Forwarded-Proto: https.")
            {
                OnPages = new("请改用 https 开头的地址。若已使用，请联系管理员。", "Use the address that begins with https. If you do, tell the operator."),
            };
        }

        return next(context);
    }

    /// <summary>
    /// Refuses whatever has to be known by a cookie (a form, a session) and comes without TLS, from this machine too: no browser gives the
    /// cookie back.
    /// </summary>
    /// <exception cref="ProblemException">It comes so.</exception>
    public static void Demand(HttpContext context)
    {
        if (context.Request.IsHttps || !context.RequestServices.GetRequiredService<WebOptions>().IsBehindTls) return;
        throw new ProblemException(
            ProblemTypes.TlsRequired,
            "设了证书或反向代理（ForwardedHeaders:KnownProxies）以后，登录和填表只能用对外的 https 地址。"
                + "已用 https 而仍看到这一页的，反向代理没有发送 X-Forwarded-Proto: https。",
            "With a certificate or a proxy (ForwardedHeaders:KnownProxies) people sign in and fill forms in at the public https address "
                + "alone. If you did come by https, the proxy does not send X-Forwarded-Proto: https.");
    }
}
