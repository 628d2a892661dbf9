using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>Answers a request that a policy refuses: with how to sign in where that helps, else that it is not allowed.</summary>
internal sealed class AuthorizationRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    /// <inheritdoc/>
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        // The policy for what names none also meets addresses where there is nothing, and routing's own refusals (405, 415), which are no
        // route endpoints: no policy is meant for them, and their answer stands.
        if (authorizeResult.Succeeded || context.GetEndpoint() is not RouteEndpoint) return next(context);
        // Where a policy names no authentication scheme, signing in does not help.
        if (authorizeResult.Forbidden || policy.AuthenticationSchemes.Count == 0) throw Forbidden(authorizeResult);
        return _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private static ProblemException Forbidden(PolicyAuthorizationResult result) =>
        result.AuthorizationFailure?.FailureReasons.OfType<PolicyRefusal>().FirstOrDefault() is { Why: var why }
            ? new(ProblemTypes.Forbidden, why.Zh, why.En)
            : new(
                ProblemTypes.Forbidden, "没有权限使用这个地址。需要时请联系管理员。",
                "You are not allowed to use this address. Ask the operator if you need it.");
}
