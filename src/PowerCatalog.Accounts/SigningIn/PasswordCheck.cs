using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>What became of a name and a password, and whose they are.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Person">Whose account it is; null where there is no such name.</param>
public sealed record PasswordCheck(PasswordOutcome Outcome, PersonId? Person);
