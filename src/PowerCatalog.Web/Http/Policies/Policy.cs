using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>One policy: whom an address lets in.</summary>
/// <param name="Name">Its name, which addresses give.</param>
/// <param name="What">What is behind it.</param>
/// <param name="Door">How a request gets through.</param>
/// <param name="Roles">
/// The roles that get through: in the catalog that the address names, or for every catalog where it names none. Empty: everybody with an
/// account.
/// </param>
internal sealed record Policy(string Name, Bilingual What, Door Door, params IReadOnlyList<Role> Roles)
{
    /// <summary>What a token must be for.</summary>
    public TokenScope Scope { get; init; } = TokenScope.Read;
}
