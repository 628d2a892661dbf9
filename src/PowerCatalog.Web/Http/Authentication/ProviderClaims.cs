using System.Security.Claims;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Reads who somebody is from the claims of an identity provider.</summary>
internal static class ProviderClaims
{
    /// <exception cref="AccountException">Issuer, subject or name is missing.</exception>
    public static ProvidedPerson Read(ClaimsPrincipal principal, ProviderOptions provider)
    {
        if (principal.FindFirst("sub") is not { Value.Length: > 0 } subject)
            throw new AccountException("没有用户标识（sub）。", "There is no subject (sub).");
        var name = Text(principal, "name") ?? Text(principal, "preferred_username")
            ?? throw new AccountException("没有姓名（name）。", "There is no name.");
        return new ProvidedPerson(
            principal.FindFirst("iss")?.Value ?? subject.Issuer, subject.Value, name, Text(principal, provider.SectionClaim),
            Text(principal, "email"), [.. Roles(principal, provider)]);
    }

    // What means nothing here gives nothing: groups of other systems come with it.
    private static IEnumerable<Assignment> Roles(ClaimsPrincipal principal, ProviderOptions provider) => principal
        .FindAll(provider.RoleClaim).Select(claim => RoleOf(claim.Value, provider)).OfType<Assignment>().Distinct();

    // Once values are mapped, only those count: a group "administrator" of another system is no role here. An unmapped value never gives a
    // role of every catalog.
    private static Assignment? RoleOf(string value, ProviderOptions provider)
    {
        if (provider.Roles.TryGetValue(value, out var mapped)) return Assignment.Find(mapped);
        return provider.Roles.Count == 0 && Assignment.Find(value) is { Division: not null } assignment ? assignment : null;
    }

    private static string? Text(ClaimsPrincipal principal, string claim) =>
        principal.FindFirst(claim)?.Value is { Length: > 0 } text ? text : null;
}
