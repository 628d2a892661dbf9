using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Application.Authority;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Throttling;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>Holds a person against a policy, in the catalog that the address names.</summary>
internal sealed class PolicyHandler : AuthorizationHandler<PolicyRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PolicyRequirement requirement)
    {
        var http = context.Resource as HttpContext;
        if (requirement.Policy.Door == Door.Machine && http is not null && ClientNetworks.IsLocal(http))
        {
            context.Succeed(requirement);
            return Task.CompletedTask;
        }

        // Whoever is anonymous is asked to sign in.
        if (Actors.Find(context.User) is not { } person) return Task.CompletedTask;
        if (Refusal(person, requirement.Policy, http?.GetRouteValue("division")) is { } refusal)
            context.Fail(new PolicyRefusal(this, refusal));
        else context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static Bilingual? Refusal(PersonIdentity person, Policy policy, object? division)
    {
        if (policy.Door != Door.Session && person.Token?.Scopes.Contains(policy.Scope) != true)
        {
            return new Bilingual(
                $"这个令牌没有“{policy.Scope.Words().Zh}”（{policy.Scope.Code()}）的权限范围。",
                $"This token lacks the scope {policy.Scope.Code()} ({policy.Scope.Words().En}).");
        }

        if (policy.Roles.Count == 0) return null;
        var permission = division is null
            ? Authorities.ToActForAll(person.Person.Person, policy.Roles)
            // An address that names no catalog is answered as such, once somebody is let in who might have had it.
            : DivisionCode.TryParse(division.ToString(), out var code)
                ? Authorities.ToActAs(person.Person.Person, code, policy.Roles)
                : Authorities.ToActForAll(person.Person.Person, policy.Roles);
        return permission.Refusal;
    }
}
