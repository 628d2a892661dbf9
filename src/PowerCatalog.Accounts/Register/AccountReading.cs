using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Register;

/// <summary>Finds accounts, and reads them.</summary>
internal static class AccountReading
{
    public static Task<Account?> AccountAsync(this AccountWork work, PersonId id, CancellationToken cancellation) =>
        work.Tables.Users.Include(account => account.Assignments).SingleOrDefaultAsync(account => account.Id == id.Value, cancellation);

    /// <exception cref="AccountException">There is none.</exception>
    public static async Task<Account> NeededAsync(this AccountWork work, PersonId id, CancellationToken cancellation) =>
        await work.AccountAsync(id, cancellation)
            ?? throw new AccountException($"没有编号为 {id} 的账户。", $"There is no account with the id {id}.");

    /// <summary>Whether somebody manages the people of the whole installation.</summary>
    public static Task<bool> HasAdministratorAsync(this AccountWork work, CancellationToken cancellation) => work.Tables.Users.AnyAsync(
        account => account.Disabled == null && account.Forgotten == null
            && account.Assignments.Any(row => row.Role == "administrator" && row.Division == null), cancellation);

    public static PersonDetails Read(this Account account, DateTimeOffset now) => new(
        PersonId.Parse(account.Id), account.UserName, account.Name, account.Section, account.Email,
        [.. account.Assignments.OrderBy(row => row.Id).Select(row => row.Read())], account.Created, account.Disabled, account.Forgotten,
        account.LockoutEnd > now ? account.LockoutEnd : null, account.PasswordHash is not null, account.TwoFactorEnabled);
}
