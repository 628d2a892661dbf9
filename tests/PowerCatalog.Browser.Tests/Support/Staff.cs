using System.Text.Json;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>
/// Eight people of the demonstration's city, each with one role, for whom windows are opened: the clerk of 市水务局 who drafts, a clerk of two
/// other departments, the reform office, legality, approver, publisher, the officer of a township, and an auditor.
/// </summary>
internal sealed class Staff : IAsyncDisposable
{
    private static readonly DivisionCode City = DivisionCode.Parse("640300");

    private readonly AccountStore _accounts;
    private readonly Dictionary<string, PersonId> _people = [];

    private Staff(string data) => _accounts = new AccountStore(new AccountPlace(data), TimeProvider.System);

    /// <summary>The two other departments: code and name.</summary>
    public IReadOnlyList<(string Code, string Name)> Others { get; private set; } = [];

    /// <summary>Gives them accounts in the folder that a server serves.</summary>
    public static async Task<Staff> HireAsync(Server server)
    {
        var staff = new Staff(server.Data);
        using var departments = JsonDocument.Parse(
            await server.Http.GetStringAsync(new Uri("/api/v1/catalogs/640300/departments", UriKind.Relative)));
        staff.Others =
        [
            .. departments.RootElement.GetProperty("items").EnumerateArray()
                .Select(item => (item.GetProperty("code").GetString()!, item.GetProperty("name").GetString()!))
                .Where(department => department.Item1 != "D15").Take(2),
        ];
        await staff.AddAsync("clerk", "李强", Clerk("D15"));
        await staff.AddAsync("neighbour", "赵敏", [.. staff.Others.SelectMany(other => Clerk(other.Code))]);
        await staff.AddAsync("reform", "马超", In(Role.ReformOffice));
        await staff.AddAsync("law", "周洁", In(Role.LegalityReviewer));
        await staff.AddAsync("approver", "孙伟", In(Role.Approver));
        await staff.AddAsync("publisher", "吴娟", In(Role.Publisher));
        await staff.AddAsync("town", "郑涛", In(Role.TownshipOfficer) with { Township = TownshipCode.Parse("640302101000") });
        await staff.AddAsync("auditor", "冯雪", In(Role.Auditor));
        return staff;
    }

    /// <summary>A window in which somebody is signed in, by a link that works once.</summary>
    public async Task<Window> OpenAsync(Site site, Server server, View view, string who)
    {
        var secret = await _accounts.Links.MakeAsync(LinkPurpose.SignIn, _people[who], TestContext.Current.CancellationToken);
        var window = await site.OpenNewAsync(server.Address, view);
        await window.Page.GotoAsync(OneTimeLinks.AddressOf(secret));
        await new Clicks(window.Page).OnAsync(window.Page.Locator("button.main"));
        return window;
    }

    public ValueTask DisposeAsync() => _accounts.DisposeAsync();

    private static Assignment In(Role role) => new(role, City);

    private static Assignment[] Clerk(string department) =>
        [In(Role.DepartmentClerk) with { Department = DepartmentCode.Parse(department) }];

    private async Task AddAsync(string signInName, string name, params Assignment[] assignments)
    {
        var person = await _accounts.People.AddAsync(
            new NewPerson("eight-" + signInName, name, $"测试·{signInName}", null, assignments), CancellationToken.None);
        _people[signInName] = person.Id;
    }
}
