using Microsoft.Data.Sqlite;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Tests;

/// <summary>A store for one test, on either database.</summary>
internal sealed class Place : IAsyncDisposable
{
    public const string Password = "沙坡头的黄河水 1958";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("powercatalog-accounts-");

    private Place(string? server) => (At, Store) = (new AccountPlace(_folder.FullName, server), null!);

    public AccountPlace At { get; }

    public MovingClock Clock { get; } = new();

    public AccountStore Store { get; private set; }

    public static DivisionCode Wuzhong { get; } = DivisionCode.Parse("640300");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Place> OpenAsync(string engine)
    {
        var place = new Place(engine == "postgresql" ? await Postgres.NewDatabaseAsync() : null);
        place.Store = new AccountStore(place.At, place.Clock);
        return place;
    }

    /// <summary>Another node on the same store.</summary>
    public AccountStore Another() => new(At, Clock);

    public Task<PersonDetails> AddAsync(string name, params Assignment[] assignments) =>
        Store.People.AddAsync(new NewPerson(name, "王芳", "审批科", "wang@example.org", assignments), Stop);

    public async Task<PersonDetails> AddWithPasswordAsync(string name, params Assignment[] assignments)
    {
        var person = await AddAsync(name, assignments);
        await Store.Passwords.SetAsync(person.Id, Password, null, Stop);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
