using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Layout.Sessions;

/// <summary>How forms prove that they come from a page of this site.</summary>
internal static class OwnForms
{
    public static void Add(IServiceCollection services) =>
        services.AddAntiforgery().AddOptions<AntiforgeryOptions>().Configure<WebOptions>(Set);

    private static void Set(AntiforgeryOptions options, WebOptions web)
    {
        OwnCookies.Set(options.Cookie, "form", web);
        options.FormFieldName = "form-token";
        options.HeaderName = "Form-Token";
        options.SuppressXFrameOptionsHeader = true;
    }
}
