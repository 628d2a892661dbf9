using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Providers;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Secrets;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Accounts.Tokens;

/// <summary>Personal tokens: what a program shows in the place of its person (RFC 6750).</summary>
public sealed class PersonalTokens
{
    /// <summary>What stands before a token.</summary>
    public const string Kind = "pct";

    private const int PrefixLength = 12;
    private const int LongestName = 50;
    private const int MostOfPerson = 50;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly AccountDatabase _database;

    internal PersonalTokens(AccountDatabase database) => _database = database;

    /// <summary>The longest that one is valid.</summary>
    public static int MostDays => 365;

    /// <summary>Makes one.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="scopes">What it may do; at least one.</param>
    /// <param name="days">How many days it is valid.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="AccountException">Something is missing, or the person is disabled or has too many.</exception>
    public async Task<NewToken> CreateAsync(
        PersonId id, string name, IReadOnlyCollection<TokenScope> scopes, int days, CancellationToken cancellation)
    {
        var clean = CleanText.OneLine(name);
        Check(clean, scopes, days);
        await using var work = await _database.OpenAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        if (!account.IsOpen) throw new AccountException("账户已停用，不能新建令牌。", "The account is disabled; it gets no token.");
        if (!await work.SignedInWithinAsync(id.Value, ProviderAccounts.Recent, cancellation))
            throw new AccountException(
                $"请先重新用统一身份认证登录，{ProviderAccounts.Recent.TotalMinutes} 分钟内再新建令牌。",
                $"Sign in at the identity provider again first, and make the token within {ProviderAccounts.Recent.TotalMinutes} minutes.");
        var now = work.Now;
        if (await work.Tables.Tokens.CountAsync(row => row.Person == id.Value && row.Revoked == null && row.Expires > now, cancellation)
            >= MostOfPerson)
            throw new AccountException($"每人至多 {MostOfPerson} 个有效令牌。", $"A person has at most {MostOfPerson} valid tokens.");
        var secret = Secret.Make(Kind);
        var row = new TokenRow
        {
            Person = id.Value,
            Digest = secret.Digest,
            Prefix = secret.Text[..PrefixLength],
            Name = clean,
            Scopes = string.Join(' ', scopes.Distinct().Order().Select(scope => scope.Code())),
            Created = now,
            Expires = now.AddDays(days),
        };
        work.Tables.Tokens.Add(row);
        await work.Tables.SaveChangesAsync(cancellation);
        return new NewToken(secret.Text, Read(row));
    }

    /// <summary>Those of a person, the newest first.</summary>
    public async Task<IReadOnlyList<TokenDetails>> AllAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var rows = await work.Tables.Tokens.AsNoTracking().Where(row => row.Person == id.Value).OrderByDescending(row => row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    /// <summary>Revokes one of a person's; null where the person has none of that number, or it is revoked already.</summary>
    public async Task<TokenDetails?> RevokeAsync(PersonId id, long number, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var row = await work.Tables.Tokens.SingleOrDefaultAsync(
            row => row.Id == number && row.Person == id.Value && row.Revoked == null, cancellation);
        if (row is null) return null;
        row.Revoked = work.Now;
        await work.Tables.SaveChangesAsync(cancellation);
        return Read(row);
    }

    /// <summary>
    /// Whose token it is; null where there is none such, it has expired or is revoked, the account is closed, or
    /// an identity provider has not let the person in for thirty days.
    /// </summary>
    public async Task<UsedToken?> FindAsync(string secret, CancellationToken cancellation)
    {
        if (secret.Length > Secret.Longest || !secret.StartsWith(Kind + "_", StringComparison.Ordinal)) return null;
        await using var work = await _database.OpenAsync(cancellation);
        var (digest, now) = (Secret.DigestOf(secret), work.Now);
        var row = await work.Tables.Tokens.AsNoTracking().SingleOrDefaultAsync(row => row.Digest == digest, cancellation);
        if (row is null || !Read(row).HoldsAt(now)) return null;
        var account = await work.AccountAsync(PersonId.Parse(row.Person), cancellation);
        if (account is not { IsOpen: true }) return null;
        if (!await work.SignedInWithinAsync(row.Person, ProviderAccounts.TokensLast, cancellation)) return null;
        if (row.LastUsed is not { } last || now - last >= Minute)
        {
            await work.Tables.Tokens.Where(used => used.Digest == digest)
                .ExecuteUpdateAsync(set => set.SetProperty(used => used.LastUsed, now), cancellation);
        }

        return new UsedToken(account.Read(now), Read(row), row.LastUsed?.Date != now.Date);
    }

    private static void Check(string name, IReadOnlyCollection<TokenScope> scopes, int days)
    {
        if (name.Length is 0 or > LongestName)
            throw new AccountException(
                $"请给令牌起个名称，至多 {LongestName} 个字。", $"Give the token a name of at most {LongestName} characters.");
        if (scopes.Count == 0) throw new AccountException("请至少选一项权限范围。", "Choose at least one scope.");
        if (scopes.Contains(TokenScope.Calendar) && scopes.Distinct().Count() > 1)
            throw new AccountException(
                "订阅日历的令牌要写在网址里，不能有其他权限范围。请为日历单独新建一个。",
                "A token for the calendar stands in an address and has no other scope. Make one for the calendar alone.");
        if (days < 1 || days > MostDays)
            throw new AccountException($"有效期应为 1 至 {MostDays} 天。", $"A token is valid from 1 to {MostDays} days.");
    }

    private static TokenDetails Read(TokenRow row) => new(
        row.Id, PersonId.Parse(row.Person), row.Prefix, row.Name,
        [.. row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Scope)], row.Created, row.Expires, row.Revoked,
        row.LastUsed);

    private static TokenScope Scope(string code) => TokenScopes.Find(code) ?? throw new AccountException(
        $"账户库里有本版本不认识的权限范围“{code}”。请用写入它的版本。",
        $"The store of accounts has the scope '{code}', which this version does not know; use the version that wrote it.");
}
