using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Providers;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Secrets;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Links;

/// <summary>
/// Links that work once and for some hours. Only the digest is kept; a newer one of a person takes the place of an older.
/// </summary>
public sealed class OneTimeLinks
{
    private const string Kind = "pcl";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private readonly AccountDatabase _database;

    internal OneTimeLinks(AccountDatabase database) => _database = database;

    /// <summary>The address below the site of the page that a link leads to.</summary>
    public static string AddressOf(string secret) => "/links/" + secret;

    /// <summary>Makes one; gives its secret.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="person">Whose; null for the first administrator.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="AccountException">There is no such person, or the account is disabled or a provider's.</exception>
    public async Task<string> MakeAsync(LinkPurpose purpose, PersonId? person, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        if (person is { } whose) await work.RefuseProvidedAsync(whose.Value, cancellation);
        if (person is { } id && !(await work.NeededAsync(id, cancellation)).IsOpen)
            throw new AccountException("账户已停用，不能发链接。", "The account is disabled; it gets no link.");
        var (secret, now, name) = (Secret.Make(Kind), work.Now, person?.Value);
        await work.Tables.Links.Where(row => row.Person == name && row.Used == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, now), cancellation);
        work.Tables.Links.Add(new LinkRow
        {
            Digest = secret.Digest,
            Person = name,
            Purpose = purpose.ToString(),
            Created = now,
            Expires = now + Lifetime,
        });
        await work.Tables.SaveChangesAsync(cancellation);
        return secret.Text;
    }

    /// <summary>What a link is for; null where it is none, was used or has expired, or its account is closed.</summary>
    public async Task<LinkDetails?> FindAsync(string secret, CancellationToken cancellation)
    {
        if (secret.Length > Secret.Longest) return null;
        await using var work = await _database.OpenAsync(cancellation);
        var (digest, now) = (Secret.DigestOf(secret), work.Now);
        var row = await work.Tables.Links.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Digest == digest && row.Used == null && row.Expires > now, cancellation);
        return row is null ? null : await ReadAsync(work, row, cancellation);
    }

    /// <summary>Uses a link up; false where somebody has, or it has expired. Of two at once, one succeeds.</summary>
    public async Task<bool> UseAsync(string secret, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var (digest, now) = (Secret.DigestOf(secret), work.Now);
        return await work.Tables.Links.Where(row => row.Digest == digest && row.Used == null && row.Expires > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, now), cancellation) == 1;
    }

    private static async Task<LinkDetails?> ReadAsync(AccountWork work, LinkRow row, CancellationToken cancellation)
    {
        if (!Enum.TryParse<LinkPurpose>(row.Purpose, out var purpose)) return null;
        if (row.Person is not { } id)
            return await work.HasAdministratorAsync(cancellation) ? null : new LinkDetails(purpose, null, row.Expires);
        var account = await work.AccountAsync(PersonId.Parse(id), cancellation);
        return account is { IsOpen: true } && !await work.IsProvidedAsync(id, cancellation)
            ? new LinkDetails(purpose, account.Read(work.Now), row.Expires)
            : null;
    }
}
