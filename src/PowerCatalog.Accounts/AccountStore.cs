using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Providers;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.SigningIn;
using PowerCatalog.Accounts.Storage;
using PowerCatalog.Accounts.Tokens;

namespace PowerCatalog.Accounts;

/// <summary>
/// The people with accounts, how they sign in, and the tokens of their programs. The store and the libraries beneath it are loaded at the
/// first question, so that a process which asks none pays nothing.
/// </summary>
public sealed class AccountStore : IAsyncDisposable
{
    private readonly AccountDatabase _database;

    private readonly AccountPlace _place;

    /// <summary>Opens nothing yet.</summary>
    public AccountStore(AccountPlace place, TimeProvider clock)
    {
        _place = place;
        _database = new AccountDatabase(place, clock);
        People = new PeopleRegister(_database);
        Passwords = new PasswordSignIn(_database);
        SecondFactors = new SecondFactor(_database);
        Sessions = new PersonSessions(_database);
        Tokens = new PersonalTokens(_database);
        Links = new OneTimeLinks(_database);
        Providers = new ProviderSignIn(_database, People);
    }

    /// <summary>Who there is, with which roles.</summary>
    public PeopleRegister People { get; }

    /// <summary>Signing in with a password.</summary>
    public PasswordSignIn Passwords { get; }

    /// <summary>The second factor.</summary>
    public SecondFactor SecondFactors { get; }

    /// <summary>Who is signed in.</summary>
    public PersonSessions Sessions { get; }

    /// <summary>The tokens of programs.</summary>
    public PersonalTokens Tokens { get; }

    /// <summary>Links that work once.</summary>
    public OneTimeLinks Links { get; }

    /// <summary>Signing in at an identity provider.</summary>
    public ProviderSignIn Providers { get; }

    /// <summary>Copies the embedded store into another file, also while it is in use: what has to be kept as the ledger is.</summary>
    /// <param name="path">The file, which must not exist.</param>
    /// <exception cref="AccountException">
    /// Accounts are in PostgreSQL, or there are none; or the file exists, or cannot be written. Nothing lies there then.
    /// </exception>
    public Task BackupAsync(string path) => Task.Run(() => StoreCopy.Write(_place, Path.GetFullPath(path)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
