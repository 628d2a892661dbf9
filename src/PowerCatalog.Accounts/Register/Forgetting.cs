using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;

namespace PowerCatalog.Accounts.Register;

/// <summary>What goes of a person who is forgotten.</summary>
internal static class Forgetting
{
    public static void Of(Account account, DateTimeOffset now)
    {
        account.Forgotten ??= now;
        account.Disabled ??= now;
        (account.Name, account.Section) = ("", null);
        (account.UserName, account.NormalizedUserName, account.Email, account.NormalizedEmail, account.PhoneNumber) =
            (null, null, null, null, null);
        (account.PasswordHash, account.TwoFactorEnabled, account.LockoutEnd, account.AccessFailedCount) = (null, false, null, 0);
        account.Assignments.Clear();
    }

    /// <summary>Takes what was deleted out of the file: a database leaves it in pages that are free.</summary>
    public static async Task WipeAsync(AccountWork work, CancellationToken cancellation)
    {
        await work.Tables.Database.ExecuteSqlRawAsync("VACUUM", cancellation);
        if (work.Tables.Database.IsSqlite())
            await work.Tables.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
    }
}
