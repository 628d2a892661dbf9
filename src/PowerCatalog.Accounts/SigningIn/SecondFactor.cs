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
        if (await work.Users.GetAuthenticatorKeyAsync(account) is null)
            (await work.Users.ResetAuthenticatorKeyAsync(account)).OrRefuse();
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
        if (!await CodeUse.RedeemAsync(work, account, code, cancellation)) return null;
        (await work.Users.SetTwoFactorEnabledAsync(account, enabled: true)).OrRefuse();
        return (await work.Users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes)).OrRefuse();
    }

    /// <summary>New recovery codes in the place of those before.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        return (await work.Users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes)).OrRefuse();
    }

    /// <summary>Turns it off, and forgets key and recovery codes.</summary>
    public async Task TurnOffAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        (await work.Users.SetTwoFactorEnabledAsync(account, enabled: false)).OrRefuse();
        await CodeUse.ForgetAsync(work, account, cancellation);
    }

    /// <summary>
    /// Checks a code at signing in: of the authenticator, or a recovery code. A failure counts as many wrong passwords do; five lock the
    /// account for ten minutes.
    /// </summary>
    public async Task<PasswordOutcome> CheckAsync(PersonId id, string code, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        if (!await FailureCount.TakeAsync(work, id.Value, FailureCount.OfCode, cancellation)) return PasswordOutcome.Locked;
        var account = await work.NeededAsync(id, cancellation);
        if (!account.IsOpen) return PasswordOutcome.Closed;
        if (!await CodeUse.RedeemAsync(work, account, code, cancellation) && !await RedeemRecoveryAsync(work, account, code))
            return PasswordOutcome.Wrong;
        await FailureCount.ClearAsync(work, id.Value, cancellation);
        return PasswordOutcome.Done;
    }

    // As Identity makes them: five letters or digits, a hyphen, five more. Ten hashes are not worked out for anything else.
    private static async Task<bool> RedeemRecoveryAsync(AccountWork work, Account account, string typed)
    {
        var code = typed.Trim().ToUpperInvariant();
        return code.Length == 11 && code[5] == '-' && code.Remove(5, 1).All(char.IsAsciiLetterOrDigit)
            && (await work.Users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
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
