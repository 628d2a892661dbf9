using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Secrets;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>
/// Sessions are kept here, so that signing out, a new password and a disabled account end them wherever their cookie is. One lasts eight
/// hours, and one hour without use.
/// </summary>
public sealed class PersonSessions
{
    private const string Kind = "pcs";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly AccountDatabase _database;

    internal PersonSessions(AccountDatabase database) => _database = database;

    /// <summary>How long a session lasts, however busy it is.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(8);

    /// <summary>How long it lasts without use.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(1);

    /// <summary>Begins one; gives its secret.</summary>
    public async Task<string> BeginAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var (secret, now) = (Secret.Make(Kind), work.Now);
        await work.Tables.Sessions.Where(row => row.Expires < now).ExecuteDeleteAsync(cancellation);
        work.Tables.Sessions.Add(
            new SessionRow { Person = id.Value, Digest = secret.Digest, Created = now, Expires = now + Lifetime, LastUsed = now });
        await work.Tables.SaveChangesAsync(cancellation);
        return secret.Text;
    }

    /// <summary>Whose session it is; null where it has ended, or the account is closed.</summary>
    public async Task<SignedInPerson?> FindAsync(string secret, CancellationToken cancellation)
    {
        if (secret.Length > Secret.Longest) return null;
        await using var work = await _database.OpenAsync(cancellation);
        var (digest, now) = (Secret.DigestOf(secret), work.Now);
        var row = await work.Tables.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Digest == digest, cancellation);
        if (row is null || row.Expires <= now || row.LastUsed + Idle <= now) return null;
        var account = await work.AccountAsync(PersonId.Parse(row.Person), cancellation);
        if (account is not { IsOpen: true }) return null;
        if (now - row.LastUsed >= Minute)
        {
            await work.Tables.Sessions.Where(used => used.Digest == digest)
                .ExecuteUpdateAsync(set => set.SetProperty(used => used.LastUsed, now), cancellation);
        }

        return new SignedInPerson(account.Read(now), row.Created);
    }

    /// <summary>How many sessions a person has.</summary>
    public async Task<int> CountAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var (now, idle) = (work.Now, work.Now - Idle);
        return await work.Tables.Sessions.CountAsync(
            row => row.Person == id.Value && row.Expires > now && row.LastUsed > idle, cancellation);
    }

    /// <summary>Ends one.</summary>
    public async Task EndAsync(string secret, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var digest = Secret.DigestOf(secret);
        await work.Tables.Sessions.Where(row => row.Digest == digest).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Ends all of a person but one.</summary>
    public async Task EndOthersAsync(PersonId id, string secret, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        await Ending.OfSessionsAsync(work, id.Value, cancellation, Secret.DigestOf(secret));
    }
}
