using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Register;

/// <summary>The people: added, given roles, disabled, forgotten. What a change ends, it ends at once, at every node.</summary>
public sealed class PeopleRegister
{
    private readonly AccountDatabase _database;

    internal PeopleRegister(AccountDatabase database) => _database = database;

    /// <summary>Everybody, in the order in which they came.</summary>
    public async Task<IReadOnlyList<PersonDetails>> AllAsync(CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var all = await work.Tables.Users.AsNoTracking().Include(account => account.Assignments)
            .OrderBy(account => account.Created).ThenBy(account => account.Id).ToListAsync(cancellation);
        return [.. all.Select(account => account.Read(work.Now))];
    }

    /// <summary>One by id; null where there is none.</summary>
    public async Task<PersonDetails?> FindAsync(PersonId id, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        return (await work.AccountAsync(id, cancellation))?.Read(work.Now);
    }

    /// <summary>One by sign-in name or id; null where there is none.</summary>
    public async Task<PersonDetails?> FindAsync(string which, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var name = work.Users.NormalizeName(which);
        var found = await work.Tables.Users.AsNoTracking().Include(account => account.Assignments)
            .SingleOrDefaultAsync(account => account.NormalizedUserName == name || account.Id == which, cancellation);
        return found?.Read(work.Now);
    }

    /// <summary>姓名（科室） of everybody who is not forgotten, by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        return await work.Tables.Users.Where(account => account.Forgotten == null)
            .Select(account => new { account.Id, account.Name, account.Section })
            .ToDictionaryAsync(account => account.Id, account => ShownName.Of(account.Name, account.Section), cancellation);
    }

    /// <summary>Whether somebody can manage people.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation)
    {
        if (AdministratorProbe.Ask(_database.Place) is { } known) return known;
        await using var work = await _database.OpenAsync(cancellation);
        return await work.HasAdministratorAsync(cancellation);
    }

    /// <summary>Adds a person without a password: a one-time link lets the person set one.</summary>
    /// <exception cref="AccountException">Something is missing or wrong, or somebody has that sign-in name.</exception>
    public async Task<PersonDetails> AddAsync(NewPerson person, CancellationToken cancellation)
    {
        var clean = PersonText.Read(person);
        AssignmentRules.Check(clean.Assignments);
        await using var work = await _database.OpenAsync(cancellation);
        var account = new Account
        {
            Id = NewId(),
            UserName = clean.SignInName,
            Name = clean.Name,
            Section = clean.Section,
            Email = clean.Mail,
            Created = work.Now,
        };
        account.Assignments.AddRange(clean.Assignments.Distinct().Select(assignment => AssignmentRow.Of(account.Id, assignment)));
        var added = await work.Users.CreateAsync(account);
        return added.Succeeded ? account.Read(work.Now) : throw Refusal(added, clean.SignInName);
    }

    /// <summary>Gives a role; nothing changes where the person has it.</summary>
    /// <exception cref="AccountException">
    /// There is no such person, the role needs a place that is not given, or it cannot stand beside another.
    /// </exception>
    public async Task<PersonDetails> AssignAsync(PersonId id, Assignment assignment, CancellationToken cancellation)
    {
        AssignmentRules.Check(assignment);
        return await ChangeAsync(id, account =>
        {
            if (account.Assignments.Any(row => row.Read() == assignment)) return;
            AssignmentRules.Check([.. account.Assignments.Select(row => row.Read()), assignment]);
            account.Assignments.Add(AssignmentRow.Of(id.Value, assignment));
        }, cancellation);
    }

    /// <summary>Takes a role.</summary>
    /// <exception cref="AccountException">There is no such person, or nobody else can manage people.</exception>
    public Task<PersonDetails> UnassignAsync(PersonId id, Assignment assignment, CancellationToken cancellation) =>
        ChangeAsync(id, account => account.Assignments.RemoveAll(row => row.Read() == assignment), cancellation);

    /// <summary>Sets name, mail and roles to what an identity provider says.</summary>
    /// <exception cref="AccountException">Something cannot stand, or nobody else can manage people.</exception>
    internal Task<PersonDetails> ReplaceAsync(PersonId id, ProvidedPerson given, CancellationToken cancellation)
    {
        var clean = PersonText.Read(new NewPerson("provided", given.Name, given.Section, given.Mail, given.Assignments));
        return ChangeAsync(id, account =>
        {
            (account.Name, account.Section, account.Email) = (clean.Name, clean.Section, clean.Mail);
            account.Assignments.RemoveAll(row => !clean.Assignments.Contains(row.Read()));
            account.Assignments.AddRange(clean.Assignments.Distinct()
                .Where(assignment => account.Assignments.All(row => row.Read() != assignment))
                .Select(assignment => AssignmentRow.Of(id.Value, assignment)).ToList());
        }, cancellation);
    }

    /// <summary>Closes an account, or opens it again. Sessions and tokens of a closed one are refused from then on.</summary>
    /// <exception cref="AccountException">There is no such person, or nobody else can manage people.</exception>
    public async Task<PersonDetails> DisableAsync(PersonId id, bool disabled, CancellationToken cancellation)
    {
        var now = _database.Clock.GetUtcNow();
        return await ChangeAsync(id, account => account.Disabled = disabled ? account.Disabled ?? now : null, cancellation);
    }

    /// <summary>Forgets a person: name, mail, credentials and roles go, the id stays, as the ledger has it.</summary>
    /// <exception cref="AccountException">There is no such person, or nobody else can manage people.</exception>
    public async Task<PersonDetails> ForgetAsync(PersonId id, CancellationToken cancellation)
    {
        var now = _database.Clock.GetUtcNow();
        return await ChangeAsync(id, account => Forgetting.Of(account, now), cancellation);
    }

    /// <summary>
    /// Takes what was forgotten out of the file as well; apart from forgetting, which is done and noted whatever becomes of this.
    /// </summary>
    /// <exception cref="AccountException">The database does not do so, as where somebody else holds it.</exception>
    public async Task WipeAsync(CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        try
        {
            await Forgetting.WipeAsync(work, cancellation);
        }
        catch (DbException exception)
        {
            throw new AccountException(
                "人员已注销，但数据库文件里的旧内容还没有清除。请稍后用 user forget 和编号再注销一次。",
                "The person is forgotten, but the database's file still has the old pages. Run 'user forget' with the id again later.",
                exception);
        }
    }

    // One transaction: two administrators who take each other's role at once do not both succeed.
    private async Task<PersonDetails> ChangeAsync(PersonId id, Action<Account> change, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        await using var transaction = await work.BeginAsync(cancellation);
        var account = await work.NeededAsync(id, cancellation);
        var managed = await work.HasAdministratorAsync(cancellation);
        change(account);
        account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        // Who read the row before and writes it back whole is refused.
        account.ConcurrencyStamp = RandomNumberGenerator.GetHexString(32);
        await work.Tables.SaveChangesAsync(cancellation);
        if (!account.IsOpen) await Ending.OfPersonAsync(work, account, cancellation);
        if (managed && !await work.HasAdministratorAsync(cancellation))
        {
            throw new AccountException(
                "这是最后一个系统管理员。请先另设一个。", "This is the last administrator; make somebody else one first.");
        }

        await transaction.CommitAsync(cancellation);
        return account.Read(work.Now);
    }

    // It says nothing about the person, and needs no order.
    private static string NewId() => "p-" + RandomNumberGenerator.GetHexString(16, lowercase: true);

    private static AccountException Refusal(IdentityResult result, string name) =>
        result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
            ? new($"已有人用“{name}”登录，请换一个登录名。", $"Somebody signs in as '{name}'; choose another name.")
            : new(
                $"账户没有建立：{string.Join("；", result.Errors.Select(error => error.Description))}",
                $"The account was not made: {string.Join("; ", result.Errors.Select(error => error.Description))}");
}
