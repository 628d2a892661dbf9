using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Register;

/// <summary>Somebody as an identity provider says.</summary>
/// <param name="Issuer">The provider (OpenID Connect Core 1.0, <c>iss</c>).</param>
/// <param name="Subject">The person there (<c>sub</c>), which is never given to another.</param>
/// <param name="Name">姓名.</param>
/// <param name="Section">科室; null where the provider does not say.</param>
/// <param name="Mail">The address for messages; null where the provider does not say.</param>
/// <param name="Assignments">The roles.</param>
public sealed record ProvidedPerson(
    string Issuer, string Subject, string Name, string? Section, string? Mail, IReadOnlyList<Assignment> Assignments);
