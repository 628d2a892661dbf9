using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Application.Authority;

/// <summary>Whether a person may do something, and as what; or why not.</summary>
/// <param name="As">The role under which the person acts; null where the person may not.</param>
/// <param name="Refusal">Why not; null where the person may.</param>
public sealed record Permission(Role? As, Bilingual? Refusal)
{
    /// <summary>Whether the person may.</summary>
    [MemberNotNullWhen(true, nameof(As))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsGiven => As is not null;

    internal static Permission Given(Role role) => new(role, null);

    internal static Permission Refused(string zh, string en) => new(null, new Bilingual(zh, en));
}
