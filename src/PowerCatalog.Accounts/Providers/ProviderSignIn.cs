using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Providers;

/// <summary>
/// People who sign in at an identity provider. The account is found by issuer and subject alone: a name or a mail address is no proof of
/// who somebody is. What the provider says of name and roles holds from each signing in on.
/// </summary>
public sealed class ProviderSignIn
{
    private readonly AccountDatabase _database;
    private readonly PeopleRegister _people;

    internal ProviderSignIn(AccountDatabase database, PeopleRegister people) => (_database, _people) = (database, people);

    /// <summary>The person's account, made at the first time; null where it is disabled or forgotten.</summary>
    /// <exception cref="AccountException">What the provider says cannot stand.</exception>
    public async Task<PersonDetails?> TakeAsync(ProvidedPerson given, CancellationToken cancellation)
    {
        AssignmentRules.Check(given.Assignments);
        if (await FindAsync(given, cancellation) is not { } id) id = await AddAsync(given, cancellation);
        else if (await _people.FindAsync(id, cancellation) is not { IsOpen: true }) return null;
        var person = await _people.ReplaceAsync(id, given, cancellation);
        await using var work = await _database.OpenAsync(cancellation);
        await work.NoteSignInAsync(id.Value, cancellation);
        return person;
    }

    private async Task<PersonId?> FindAsync(ProvidedPerson given, CancellationToken cancellation)
    {
        await using var work = await _database.OpenAsync(cancellation);
        var found = await work.Tables.UserLogins.AsNoTracking()
            .SingleOrDefaultAsync(row => row.LoginProvider == given.Issuer && row.ProviderKey == given.Subject, cancellation);
        return found is null ? null : PersonId.Parse(found.UserId);
    }

    // Of two at once, the key of the table lets one in; the other finds the account at the next try.
    private async Task<PersonId> AddAsync(ProvidedPerson given, CancellationToken cancellation)
    {
        var added = await _people.AddAsync(
            new NewPerson("sso-" + RandomNumberGenerator.GetHexString(16, lowercase: true), given.Name, given.Section, given.Mail, []),
            cancellation);
        await using var work = await _database.OpenAsync(cancellation);
        work.Tables.UserLogins.Add(
            new IdentityUserLogin<string> { LoginProvider = given.Issuer, ProviderKey = given.Subject, UserId = added.Id.Value });
        await work.Tables.SaveChangesAsync(cancellation);
        return added.Id;
    }
}
