namespace PowerCatalog.Web.Http.Configuration;

/// <summary>An identity provider where people sign in (OpenID Connect Core 1.0, authorization code with PKCE).</summary>
/// <param name="Authority">Its address, below which its configuration is found.</param>
/// <param name="ClientId">What this site is called there.</param>
/// <param name="ClientSecret">The site's secret there.</param>
/// <param name="Name">What people call it.</param>
public sealed record ProviderOptions(Uri Authority, string ClientId, string ClientSecret, string Name)
{
    /// <summary>The claim that holds the roles, one or several.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The claim that holds 科室.</summary>
    public string SectionClaim { get; init; } = "department";

    /// <summary>
    /// What the values of the role claim mean, as <c>department-clerk 640300 D15</c>. Where there are any, a value that is not here means
    /// nothing; where there are none, a value is read as such by itself, and gives no role of every catalog.
    /// </summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();
}
