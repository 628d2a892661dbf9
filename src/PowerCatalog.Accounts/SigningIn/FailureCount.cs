using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>
/// The failures of a whole account, from wherever they come. Each try is counted before anything is checked and given back when it was
/// right, so that guesses sent at once, to whichever node, are bounded as those one after the other.
/// </summary>
internal static class FailureCount
{
    /// <summary>What a wrong password counts.</summary>
    public const int OfPassword = 1;

    /// <summary>What a wrong code counts: only who has the password gets so far, and a code has six digits.</summary>
    public const int OfCode = 20;

    // Far more than one network may fail: whoever would lock somebody out needs many networks.
    private const int Most = 100;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(10);

    /// <summary>Counts a try as a failure; false while the account is locked. One statement: nothing comes between.</summary>
    public static async Task<bool> TakeAsync(AccountWork work, string id, int weight, CancellationToken cancellation)
    {
        var (now, until) = (work.Now.ToUnixTimeMilliseconds(), (work.Now + Lock).ToUnixTimeMilliseconds());
        return await work.Tables.Database.ExecuteSqlAsync(
            $"""
            UPDATE people SET
              "AccessFailedCount" = CASE WHEN "LockoutEnd" IS NULL THEN "AccessFailedCount" + {weight} ELSE {weight} END,
              "LockoutEnd" = CASE WHEN "LockoutEnd" IS NULL AND "AccessFailedCount" + {weight} >= {Most} THEN {until} ELSE NULL END
            WHERE "Id" = {id} AND ("LockoutEnd" IS NULL OR "LockoutEnd" <= {now})
            """, cancellation) == 1;
    }

    /// <summary>Gives back a try that was right; what failed before it stays counted.</summary>
    public static Task GiveBackAsync(AccountWork work, string id, int weight, CancellationToken cancellation) =>
        work.Tables.Users.Where(account => account.Id == id && account.AccessFailedCount >= weight).ExecuteUpdateAsync(
            set => set.SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount - weight)
                .SetProperty(account => account.LockoutEnd, (DateTimeOffset?)null), cancellation);

    /// <summary>Begins anew, after somebody was let in.</summary>
    public static Task ClearAsync(AccountWork work, string id, CancellationToken cancellation) =>
        work.Tables.Users.Where(account => account.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(account => account.AccessFailedCount, 0)
                .SetProperty(account => account.LockoutEnd, (DateTimeOffset?)null), cancellation);
}
