using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Authentication;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>
/// The authorization policies. Every mapped address names one of these; an address that names none refuses every request. There are no
/// roles yet, so what is open is open to all: a role narrows a policy here, and no address has to change.
/// </summary>
internal static class Policies
{
    /// <summary>What belongs to the site and tells nothing of a catalog: assets, health, the API's description, signing in.</summary>
    public const string Site = "site";

    /// <summary>Reading a catalog, which is public by law.</summary>
    public const string Read = "read";

    /// <summary>The auditor's tools: trails, who set what, comparisons, replays.</summary>
    public const string Audit = "audit";

    /// <summary>Recording over the API, with the write key. A session does not do: another site could make a browser send it.</summary>
    public const string Record = "record";

    /// <summary>Recording at the pages, in a session. The key does not do: the forms belong to the session.</summary>
    public const string RecordOnPages = "record-on-pages";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationRefusals>();
        var nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(nobody).SetDefaultPolicy(nobody)
            .AddPolicy(Site, Everybody).AddPolicy(Read, Everybody).AddPolicy(Audit, Everybody)
            .AddPolicy(Record, policy => policy.AddAuthenticationSchemes(Schemes.WriteKey).RequireAuthenticatedUser())
            .AddPolicy(RecordOnPages, policy => policy.AddAuthenticationSchemes(Schemes.Pages).RequireAuthenticatedUser());
    }

    private static void Everybody(AuthorizationPolicyBuilder policy) => policy.RequireAssertion(_ => true);
}
