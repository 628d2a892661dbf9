using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Register;

/// <summary>Somebody who is to have an account.</summary>
/// <param name="SignInName">What the person will sign in with (<see cref="Register.SignInName"/>).</param>
/// <param name="Name">姓名, at most 50 characters.</param>
/// <param name="Section">科室, at most 50 characters.</param>
/// <param name="Mail">The address for messages, at most 200 characters.</param>
/// <param name="Assignments">The roles.</param>
public sealed record NewPerson(
    string SignInName, string Name, string? Section, string? Mail, IReadOnlyList<Assignment> Assignments);
