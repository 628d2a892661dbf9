using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PowerCatalog.Web.Layout.Sessions;

/// <summary>How forms prove that they come from a page of this site.</summary>
internal static class OwnForms
{
    public static void Add(IServiceCollection services) => services.AddAntiforgery(options =>
    {
        options.Cookie.Name = "form";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.FormFieldName = "form-token";
        options.HeaderName = "Form-Token";
        options.SuppressXFrameOptionsHeader = true;
    });
}
