using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;

namespace PowerCatalog.Accounts.Register;

/// <summary>Ends what lets somebody in.</summary>
internal static class Ending
{
    /// <summary>Everything of somebody whose account is closed; of one who is forgotten, the second factor and other logins too.</summary>
    public static async Task OfPersonAsync(AccountWork work, Account account, CancellationToken cancellation)
    {
        var (id, now) = (account.Id, work.Now);
        await OfSessionsAsync(work, id, cancellation);
        await OfTokensAsync(work, id, cancellation);
        await work.Tables.Links.Where(row => row.Person == id && row.Used == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, now), cancellation);
        if (account.Forgotten is null) return;
        await work.Tables.UserTokens.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellation);
        await work.Tables.UserLogins.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellation);
        await work.Tables.UserClaims.Where(row => row.UserId == id).ExecuteDeleteAsync(cancellation);
        await work.Tables.Tokens.Where(row => row.Person == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, ""), cancellation);
    }

    /// <summary>The tokens of a person.</summary>
    public static Task OfTokensAsync(AccountWork work, string person, CancellationToken cancellation)
    {
        var now = work.Now;
        return work.Tables.Tokens.Where(row => row.Person == person && row.Revoked == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Revoked, now), cancellation);
    }

    /// <summary>The sessions of a person.</summary>
    /// <param name="work">The store.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="except">The digest of the session that goes on.</param>
    public static Task OfSessionsAsync(AccountWork work, string person, CancellationToken cancellation, string? except = null) =>
        work.Tables.Sessions.Where(row => row.Person == person && row.Digest != except).ExecuteDeleteAsync(cancellation);
}
