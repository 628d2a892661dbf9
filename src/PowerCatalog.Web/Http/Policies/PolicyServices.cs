using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Authentication;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>Puts the table of policies into a program.</summary>
internal static class PolicyServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationRefusals>();
        services.AddSingleton<IAuthorizationHandler, PolicyHandler>();
        var nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        var builder = services.AddAuthorizationBuilder().SetFallbackPolicy(nobody).SetDefaultPolicy(nobody);
        foreach (var policy in Policies.All) builder.AddPolicy(policy.Name, made => Make(made, policy));
    }

    private static string SchemeOf(Door door) => door switch
    {
        Door.Token or Door.Machine => Schemes.Token,
        Door.Calendar => Schemes.Calendar,
        _ => Schemes.Session,
    };

    private static void Make(AuthorizationPolicyBuilder made, Policy policy)
    {
        if (policy.Door == Door.Open) made.RequireAssertion(_ => true);
        else
        {
            made.AddAuthenticationSchemes(SchemeOf(policy.Door))
                .AddRequirements(new PolicyRequirement(policy));
            if (policy.Door != Door.Machine) made.RequireAuthenticatedUser();
        }
    }
}
