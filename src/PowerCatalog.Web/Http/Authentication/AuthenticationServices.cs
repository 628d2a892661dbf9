using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Puts authentication by the write key into a program.</summary>
internal static class AuthenticationServices
{
    public static void Add(IServiceCollection services) =>
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, WriteKeyHandler>(Schemes.WriteKey, null);
}
