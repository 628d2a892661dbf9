using Microsoft.Data.Sqlite;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Testing;

/// <summary>
/// The people of tests, with real accounts and tokens: one for each role in 吴忠市, and the same for another catalog. They are made once for a
/// process; a test that serves a folder puts a copy into it.
/// </summary>
public static class TestPeople
{
    /// <summary>The password of <see cref="Office"/>; nobody else has one.</summary>
    public const string Password = "沙坡头的黄河水 1958";

    private const string OfficeName = "office";
    private static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");
    private static readonly DivisionCode Elsewhere = DivisionCode.Parse("640500");
    private static readonly Lazy<Template> Made = new(() => Task.Run(MakeAsync).GetAwaiter().GetResult());

    /// <summary>Somebody of the reform office of every catalog.</summary>
    public static TestPerson Office => Made.Value.People[OfficeName];

    /// <summary>Somebody with one role in 吴忠市; auditors and administrators are so for every catalog.</summary>
    public static TestPerson Of(Role role) => Made.Value.People[role.Code()];

    /// <summary>Somebody with the same role in another catalog alone, or in another department or township of it.</summary>
    public static TestPerson ElsewhereOf(Role role) => Made.Value.People[role.Code() + "-elsewhere"];

    /// <summary>Somebody with an account and no role.</summary>
    public static TestPerson Nobody => Made.Value.People["nobody"];

    /// <summary>Puts the accounts into the folder that nodes share; makes the folder where it is absent.</summary>
    public static void PutInto(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, AccountPlace.FileName), Made.Value.File);
    }

    private static async Task<Template> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("powercatalog-people-");
        var place = new AccountPlace(folder.FullName);
        var people = new Dictionary<string, TestPerson>();
        await using (var store = new AccountStore(place, TimeProvider.System))
        {
            foreach (var (name, assignments) in Names()) people[name] = await AddAsync(store, name, assignments);
            await store.Passwords.SetAsync(people[OfficeName].Id, Password, null, CancellationToken.None);
        }

        // The last connection that closes takes the log into the file.
        SqliteConnection.ClearAllPools();
        var made = new Template(people, await File.ReadAllBytesAsync(place.File));
        folder.Delete(recursive: true);
        return made;
    }

    private static IEnumerable<(string Name, Assignment[] Assignments)> Names()
    {
        yield return (OfficeName, [new(Role.ReformOffice, null)]);
        yield return ("nobody", []);
        foreach (var role in Enum.GetValues<Role>())
        {
            yield return (role.Code(), [In(role, Wuzhong, role is Role.Auditor or Role.Administrator)]);
            yield return (role.Code() + "-elsewhere", [In(role, Elsewhere, everywhere: false)]);
        }
    }

    private static Assignment In(Role role, DivisionCode division, bool everywhere) => role switch
    {
        Role.DepartmentClerk => new(role, division, DepartmentCode.Parse("D15")),
        Role.TownshipOfficer => new(role, division, Township: TownshipCode.Parse("640302101000")),
        _ => new(role, everywhere ? null : division),
    };

    private static async Task<TestPerson> AddAsync(AccountStore store, string name, Assignment[] assignments)
    {
        var person = await store.People.AddAsync(
            new NewPerson(name, "王芳", $"测试·{name}", null, assignments), CancellationToken.None);
        return new TestPerson(
            person.Id, name, await TokenAsync([.. Enum.GetValues<TokenScope>().Where(scope => scope != TokenScope.Calendar)]),
            await TokenAsync(TokenScope.Calendar));

        async Task<string> TokenAsync(params TokenScope[] scopes) => (await store.Tokens.CreateAsync(
            person.Id, "tests", scopes, PersonalTokens.MostDays, CancellationToken.None)).Secret;
    }

    private sealed record Template(Dictionary<string, TestPerson> People, byte[] File);
}
