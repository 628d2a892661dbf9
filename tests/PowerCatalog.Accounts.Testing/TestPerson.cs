using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Testing;

/// <summary>Somebody with a real account, for a test.</summary>
/// <param name="Id">The id.</param>
/// <param name="SignInName">The sign-in name.</param>
/// <param name="Token">A token with every scope that goes with others.</param>
/// <param name="Calendar">A token for the calendar alone.</param>
public sealed record TestPerson(PersonId Id, string SignInName, string Token, string Calendar);
