using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>The second factor: codes of an authenticator (TOTP, RFC 6238), and ten recovery codes that work once each.</summary>
public sealed class SecondFactor
{
    private const int RecoveryCodes = 10;
    private const string Issuer = "PowerCatalog";
    private readonly AccountDatabase _database;

    internal SecondFactor(AccountDatabase database) => _database = database;

    /// <summary>
    /// The key that the person's authenticator gets; the same one until the factor is turned on, also for two pages at once.
    /// </summary>
    public async Task<SecondFactorKey> BeginAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        await using var transaction = await work.BeginAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        if (account.TwoFactorEnabled) throw AlreadyOn();
        if (await work.Users.GetAuthenticatorKeyAsync(account) is null) await work.Users.ResetAuthenticatorKeyAsync(account);
        var key = await KeyAsync(work, account);
        await transaction.CommitAsync(cancellation);
        return key;
    }

    /// <summary>Turns it on once a code is right; gives the recovery codes, and null where the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(PersonId id, string code, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        if (account.TwoFactorEnabled) throw AlreadyOn();
        if (!await CodeUse.RedeemAsync(work, account, code)) return null;
        await work.Users.SetTwoFactorEnabledAsync(account, enabled: true);
        return [.. await work.Users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
    }

    /// <summary>New recovery codes in the place of those before.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        return [.. await work.Users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
    }

    /// <summary>Turns it off, and forgets key and recovery codes.</summary>
    public async Task TurnOffAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        await work.Users.SetTwoFactorEnabledAsync(account, enabled: false);
        await CodeUse.ForgetAsync(work, account, cancellation);
    }

    /// <summary>
    /// Checks a code at signing in: of the authenticator, or a recovery code. A failure counts like a wrong password, and locks the account
    /// like it.
    /// </summary>
    public async Task<PasswordOutcome> CheckAsync(PersonId id, string code, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var (users, account) = (work.Users, await work.NeededAsync(id, cancellation));
        if (await users.IsLockedOutAsync(account)) return PasswordOutcome.Locked;
        if (!account.IsOpen) return PasswordOutcome.Closed;
        var right = await CodeUse.RedeemAsync(work, account, code)
            || (await users.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded;
        if (right) await users.ResetAccessFailedCountAsync(account);
        else await users.AccessFailedAsync(account);
        return right ? PasswordOutcome.Done : PasswordOutcome.Wrong;
    }

    private static async Task<SecondFactorKey> KeyAsync(AccountWork work, Account account)
    {
        var key = (await work.Users.GetAuthenticatorKeyAsync(account))!;
        var label = Uri.EscapeDataString($"{Issuer}:{account.UserName}");
        return new SecondFactorKey(key, $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6&period=30");
    }

    private static AccountException AlreadyOn() => new(
        "第二因子已经启用。要换一个，请先停用。", "The second factor is on already; turn it off first to have another.");
}
