using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>
/// A code of an authenticator is taken once: whoever looked over a shoulder cannot use it again (RFC 6238 section 5.2). The step of the
/// last one is kept, and only a later one is taken; of two who send one at once, one gets in.
/// </summary>
internal static class CodeUse
{
    private const string LastStep = "LastStep";

    public static async Task<bool> RedeemAsync(AccountWork work, Account account, string typed, CancellationToken cancellation)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        return code.Length == 6
            && await work.Users.GetAuthenticatorKeyAsync(account) is { } key
            && AuthenticatorCode.StepOf(key, code, work.Now) is { } step
            && await AdvanceAsync(work, account.Id, step, cancellation);
    }

    public static Task ForgetAsync(AccountWork work, Account account, CancellationToken cancellation) => work.Tables.UserTokens
        .Where(row => row.UserId == account.Id && (row.LoginProvider != OwnRows.Provider || row.Name == LastStep))
        .ExecuteDeleteAsync(cancellation);

    // As many digits as any step has, so that text compares as the numbers do; one statement, so that nothing comes between.
    private static async Task<bool> AdvanceAsync(AccountWork work, string id, long step, CancellationToken cancellation)
    {
        var text = step.ToString("D12", CultureInfo.InvariantCulture);
        return await work.Tables.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO factors ("UserId", "LoginProvider", "Name", "Value") VALUES ({id}, {OwnRows.Provider}, {LastStep}, {text})
            ON CONFLICT ("UserId", "LoginProvider", "Name") DO UPDATE SET "Value" = excluded."Value"
            WHERE factors."Value" < excluded."Value"
            """, cancellation) == 1;
    }
}
