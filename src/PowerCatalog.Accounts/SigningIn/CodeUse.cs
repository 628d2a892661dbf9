using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>A code of an authenticator is taken once: whoever looked over a shoulder cannot use it again (RFC 6238 section 5.2).</summary>
internal static class CodeUse
{
    private const string Provider = "PowerCatalog";
    private const string LastCode = "LastCode";

    // Identity takes the codes of two steps before and after.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static async Task<bool> RedeemAsync(AccountWork work, Account account, string typed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        var (users, now) = (work.Users, work.Now);
        if (code.Length != 6 || await WasUsedAsync(users, account, code, now)) return false;
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        await users.SetAuthenticationTokenAsync(
            account, Provider, LastCode, string.Create(CultureInfo.InvariantCulture, $"{code} {now.ToUnixTimeSeconds()}"));
        return true;
    }

    public static Task ForgetAsync(AccountWork work, Account account, CancellationToken cancellation) =>
        work.Tables.UserTokens.Where(row => row.UserId == account.Id).ExecuteDeleteAsync(cancellation);

    private static async Task<bool> WasUsedAsync(UserManager<Account> users, Account account, string code, DateTimeOffset now) =>
        (await users.GetAuthenticationTokenAsync(account, Provider, LastCode))?.Split(' ') is [var last, var seconds] && last == code
            && now - DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)) < Window;
}
