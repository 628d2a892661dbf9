using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace PowerCatalog.Accounts.Storage;

/// <summary>Identity's own store, except that recovery codes are kept as digests: each works as well as a second factor.</summary>
internal sealed class AccountUsers(AccountContext context, IPasswordHasher<Account> hasher)
    : UserOnlyStore<Account, AccountContext, string>(context)
{
    private const string Provider = "[AspNetUserStore]";
    private const string Codes = "RecoveryCodes";
    private const char Between = ';';

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(
            user, Provider, Codes, string.Join(Between, recoveryCodes.Select(code => hasher.HashPassword(user, code))), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(user, cancellationToken);
        var found = kept.FirstOrDefault(hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed);
        if (found is null) return false;
        await SetTokenAsync(user, Provider, Codes, string.Join(Between, kept.Where(hash => hash != found)), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        (await KeptAsync(user, cancellationToken)).Length;

    private async Task<string[]> KeptAsync(Account user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, Provider, Codes, cancellationToken) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
