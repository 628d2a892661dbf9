using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Account;

/// <summary>The page of the own account.</summary>
/// <param name="Token">The forms' field.</param>
/// <param name="Person">Who.</param>
/// <param name="Tokens">The tokens, the newest first.</param>
/// <param name="Sessions">How many sessions there are, this one among them.</param>
/// <param name="Now">The moment.</param>
public sealed record AccountModel(
    FormToken Token, PersonDetails Person, IReadOnlyList<TokenDetails> Tokens, int Sessions, DateTimeOffset Now)
{
    /// <summary>What was just done; null where nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>What was wrong; null where nothing was.</summary>
    public FieldFault? Fault { get; init; }

    /// <summary>A token that was just made; shown this once.</summary>
    public NewToken? Made { get; init; }

    /// <summary>Recovery codes that were just made; shown this once.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
