using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Register;

/// <summary>A person with an account.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="SignInName">What the person signs in with; null once forgotten.</param>
/// <param name="Name">姓名; empty once forgotten.</param>
/// <param name="Section">科室.</param>
/// <param name="Mail">The address for messages.</param>
/// <param name="Assignments">The roles.</param>
/// <param name="Created">Since when there is the account.</param>
/// <param name="Disabled">Since when it is disabled; null while it is not.</param>
/// <param name="Forgotten">Since when the person is forgotten; null for everybody else.</param>
/// <param name="LockedUntil">Until when signing in is locked after failures; null where it is not.</param>
/// <param name="HasPassword">Whether a password is set.</param>
/// <param name="HasSecondFactor">Whether signing in asks for a second factor.</param>
public sealed record PersonDetails(
    PersonId Id, string? SignInName, string Name, string? Section, string? Mail, IReadOnlyList<Assignment> Assignments,
    DateTimeOffset Created, DateTimeOffset? Disabled, DateTimeOffset? Forgotten, DateTimeOffset? LockedUntil, bool HasPassword,
    bool HasSecondFactor)
{
    /// <summary>What the rules ask of the person.</summary>
    public Person Person => new(Id, Assignments);

    /// <summary>姓名（科室）.</summary>
    public string Shown => ShownName.Of(Name, Section);

    /// <summary>Whether the person can sign in.</summary>
    public bool IsOpen => Disabled is null && Forgotten is null;
}
