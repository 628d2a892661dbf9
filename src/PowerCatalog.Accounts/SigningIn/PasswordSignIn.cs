using Microsoft.AspNetCore.Identity;
using PowerCatalog.Accounts.Providers;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>
/// Passwords: checked, set and changed. A hundred failures lock an account for ten minutes; one network is bounded long before.
/// </summary>
public sealed class PasswordSignIn
{
    private readonly AccountDatabase _database;
    private string? _nobodysHash;

    internal PasswordSignIn(AccountDatabase database) => _database = database;

    /// <summary>Checks what somebody typed to sign in.</summary>
    public async Task<PasswordCheck> CheckAsync(string name, string password, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var users = work.Users;
        if (password.Length > PasswordRules.Longest || await users.FindByNameAsync(name) is not { } account)
        {
            Waste(users, password);
            return new PasswordCheck(PasswordOutcome.Wrong, null);
        }

        return new PasswordCheck(await CheckAsync(work, account.Id, password, cancellation), PersonId.Parse(account.Id));
    }

    /// <summary>Takes as long as checking a password, for who is not let in whatever was typed.</summary>
    public async Task WasteAsync(string password, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        Waste(work.Users, password);
    }

    /// <summary>Whether it is the person's password; a failure counts as one at signing in.</summary>
    public async Task<bool> IsRightAsync(PersonId id, string password, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        return await CheckAsync(work, id.Value, password, cancellation) is PasswordOutcome.Done or PasswordOutcome.SecondFactor;
    }

    /// <summary>Refuses a password that somebody may not have.</summary>
    /// <exception cref="AccountException">It is too short, too long or too plain.</exception>
    public static void Check(PersonDetails person, string password) => Check(person.SignInName, person.Name, password);

    /// <summary>The same for somebody without an account, whose particulars are checked too.</summary>
    /// <exception cref="AccountException">It is too short, too long or too plain, or a particular cannot stand.</exception>
    public static void Check(NewPerson person, string password)
    {
        var clean = PersonText.Read(person);
        Check(clean.SignInName, clean.Name, password);
    }

    /// <summary>
    /// Sets a password, ends every other session of the person and unlocks the account. Where a link puts another password in the place of
    /// one, the account may have been in other hands: its tokens are revoked too.
    /// </summary>
    /// <param name="id">Whose.</param>
    /// <param name="password">The new one.</param>
    /// <param name="session">The session that goes on; null where it is set by a link.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="AccountException">
    /// It is too short, too long or too plain, the person comes from an identity provider, or the account was changed meanwhile.
    /// </exception>
    public async Task SetAsync(PersonId id, string password, string? session, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        await work.RefuseProvidedAsync(id.Value, cancellation);
        Check(account.UserName, account.Name, password);
        var (users, isReset) = (work.Users, session is null && account.PasswordHash is not null);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        (await users.UpdateSecurityStampAsync(account)).OrRefuse();
        await Ending.OfSessionsAsync(work, id.Value, cancellation, session is null ? null : Secrets.Secret.DigestOf(session));
        if (isReset) await Ending.OfTokensAsync(work, id.Value, cancellation);
    }

    private static void Check(string? signInName, string name, string password)
    {
        if (PasswordRules.Fault(signInName, name, password) is { } fault) throw Refusal(fault);
    }

    private async Task<PasswordOutcome> CheckAsync(AccountWork work, string id, string password, CancellationToken cancellation)
    {
        var users = work.Users;
        if (password.Length > PasswordRules.Longest
            || !await FailureCount.TakeAsync(work, id, FailureCount.OfPassword, cancellation))
        {
            Waste(users, password);
            return password.Length > PasswordRules.Longest ? PasswordOutcome.Wrong : PasswordOutcome.Locked;
        }

        var account = await work.NeededAsync(PersonId.Parse(id), cancellation);
        if (account.PasswordHash is null || await work.IsProvidedAsync(id, cancellation))
        {
            Waste(users, password);
            return PasswordOutcome.Wrong;
        }

        if (!await users.CheckPasswordAsync(account, password)) return PasswordOutcome.Wrong;
        if (account.IsOpen && !account.TwoFactorEnabled)
        {
            await FailureCount.ClearAsync(work, id, cancellation);
            return PasswordOutcome.Done;
        }

        // With a second factor the failures are counted until that is right as well.
        await FailureCount.GiveBackAsync(work, id, FailureCount.OfPassword, cancellation);
        return account.IsOpen ? PasswordOutcome.SecondFactor : PasswordOutcome.Closed;
    }

    // How long an answer takes does not tell whether there is such a name.
    private void Waste(UserManager<Account> users, string password)
    {
        var nobody = new Account { Id = "" };
        _nobodysHash ??= users.PasswordHasher.HashPassword(nobody, "nobody");
        users.PasswordHasher.VerifyHashedPassword(nobody, _nobodysHash, password.Length > PasswordRules.Longest ? "" : password);
    }

    private static AccountException Refusal(string fault) => fault switch
    {
        "PasswordTooShort" => new(
            $"密码至少 {PasswordRules.Shortest} 个字符，可以是一句话。",
            $"A password has at least {PasswordRules.Shortest} characters; it may be a sentence."),
        "PasswordTooLong" => new(
            $"密码至多 {PasswordRules.Longest} 个字符。", $"A password has at most {PasswordRules.Longest} characters."),
        _ => new(
            "这个密码太容易猜：不要用自己的姓名、登录名、系统名，也不要用连续或重复的字符。",
            "This password is easy to guess: use none of your own names or the system's, and no runs or repetitions."),
    };
}
