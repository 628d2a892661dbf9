using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;

namespace PowerCatalog.Accounts.Providers;

/// <summary>
/// What holds for people of an identity provider: the provider alone lets them in, so that whoever is let go there has no other way, and
/// what they made here ends some time after the last signing in there.
/// </summary>
internal static class ProviderAccounts
{
    private const string LastSignIn = "LastProviderSignIn";

    /// <summary>For how long after signing in at the provider a token can be made.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    /// <summary>For how long after the last signing in at the provider tokens are taken.</summary>
    public static readonly TimeSpan TokensLast = TimeSpan.FromDays(30);

    /// <summary>Whether somebody comes from a provider.</summary>
    public static Task<bool> IsProvidedAsync(this AccountWork work, string id, CancellationToken cancellation) =>
        work.Tables.UserLogins.AnyAsync(row => row.UserId == id, cancellation);

    /// <summary>Refuses what only people with a password of their own may have.</summary>
    /// <exception cref="AccountException">The person comes from a provider.</exception>
    public static async Task RefuseProvidedAsync(this AccountWork work, string id, CancellationToken cancellation)
    {
        if (await work.IsProvidedAsync(id, cancellation))
            throw new AccountException(
                "这个人员用统一身份认证登录，在这里没有密码，也不发登录链接。",
                "This person signs in at the identity provider, and has neither a password nor a link here.");
    }

    /// <summary>Whether somebody signed in at the provider a while ago at most; true for whoever comes from none.</summary>
    public static async Task<bool> SignedInWithinAsync(
        this AccountWork work, string id, TimeSpan span, CancellationToken cancellation)
    {
        if (!await work.IsProvidedAsync(id, cancellation)) return true;
        var last = await work.Tables.UserTokens
            .Where(row => row.UserId == id && row.LoginProvider == OwnRows.Provider && row.Name == LastSignIn)
            .Select(row => row.Value).SingleOrDefaultAsync(cancellation);
        return long.TryParse(last, CultureInfo.InvariantCulture, out var seconds)
            && work.Now - DateTimeOffset.FromUnixTimeSeconds(seconds) <= span;
    }

    /// <summary>Notes that somebody has signed in at the provider.</summary>
    public static Task NoteSignInAsync(this AccountWork work, string id, CancellationToken cancellation)
    {
        var now = work.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return work.Tables.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO factors ("UserId", "LoginProvider", "Name", "Value") VALUES ({id}, {OwnRows.Provider}, {LastSignIn}, {now})
            ON CONFLICT ("UserId", "LoginProvider", "Name") DO UPDATE SET "Value" = excluded."Value"
            """, cancellation);
    }
}
