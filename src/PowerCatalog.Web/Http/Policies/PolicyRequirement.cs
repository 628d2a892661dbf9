using Microsoft.AspNetCore.Authorization;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>What a policy asks of whoever comes with a session or a token.</summary>
/// <param name="Policy">The policy.</param>
internal sealed record PolicyRequirement(Policy Policy) : IAuthorizationRequirement;
