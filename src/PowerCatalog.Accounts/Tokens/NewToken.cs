namespace PowerCatalog.Accounts.Tokens;

/// <summary>A token that was just made.</summary>
/// <param name="Secret">The token itself, which is never shown again.</param>
/// <param name="Details">The rest.</param>
public sealed record NewToken(string Secret, TokenDetails Details);
