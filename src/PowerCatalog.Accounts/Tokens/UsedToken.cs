using PowerCatalog.Accounts.Register;

namespace PowerCatalog.Accounts.Tokens;

/// <summary>A token that a program came with.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Token">What it is.</param>
/// <param name="IsFirstUse">Whether it is the first use, or the first of a day.</param>
public sealed record UsedToken(PersonDetails Person, TokenDetails Token, bool IsFirstUse);
