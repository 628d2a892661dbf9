using PowerCatalog.Accounts.Register;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>Somebody whose session holds.</summary>
/// <param name="Person">Who.</param>
/// <param name="Since">Since when the person is signed in.</param>
public sealed record SignedInPerson(PersonDetails Person, DateTimeOffset Since);
