using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Policies;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Puts authentication by the write key, and what the policies answer, into a program.</summary>
internal static class AuthenticationServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, WriteKeyHandler>(Schemes.WriteKey, null);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationRefusals>();
        Policies.Policies.Add(services);
    }
}
