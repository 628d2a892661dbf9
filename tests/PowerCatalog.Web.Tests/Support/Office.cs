using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>
/// Eight people of 吴忠市 with real accounts, each with one role, and a catalog of three departments: the clerk who drafts, a clerk of the two
/// other departments, the reform office, the reviewer of legality, the approver, the publisher, a township's officer and an auditor.
/// </summary>
internal sealed class Office
{
    /// <summary>The day on which the tests take place, long enough before the calendar ends.</summary>
    public static readonly DateOnly Today = new(2026, 6, 1);

    private Office(RunningServer server, OfficePerson[] people) => (Server, All) = (server, people);

    public RunningServer Server { get; }

    /// <summary>Everybody, in the order above.</summary>
    public IReadOnlyList<OfficePerson> All { get; }

    public OfficePerson Clerk => All[0];

    public OfficePerson Neighbour => All[1];

    public OfficePerson Reform => All[2];

    public OfficePerson Legality => All[3];

    public OfficePerson Approver => All[4];

    public OfficePerson Publisher => All[5];

    public OfficePerson Township => All[6];

    public OfficePerson Auditor => All[7];

    /// <summary>The code of 市场监督管理局, which drafts.</summary>
    public required string Own { get; init; }

    /// <summary>The code of 城市管理局.</summary>
    public required string City { get; init; }

    /// <summary>The code of 文化旅游局.</summary>
    public required string Culture { get; init; }

    /// <summary>A clock that stands at the morning of <see cref="Today"/> and goes on from there.</summary>
    public static ShiftedClock Clock() => new()
    {
        Shift = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.FromHours(8)) - TimeProvider.System.GetUtcNow(),
    };

    /// <summary>Opens the catalog and the accounts on a server.</summary>
    public static async Task<Office> SettleAsync(RunningServer server)
    {
        await server.RecordAsync(Drafts.List()
            .Power("640300-01-001", "食品经营许可", "行政许可", "市场监督管理局", ("promisedLimit", "10工作日"))
            .Power("640300-02-001", "对无照经营的处罚", "行政处罚", "市场监督管理局")
            .Power("640300-02-003", "对广告违法的处罚", "行政处罚", "市场监督管理局")
            .Power("640300-02-002", "对违法建设的处罚", "行政处罚", "城市管理局")
            .Power("640300-20-001", "公共文化场馆开放", "公共服务", "文化旅游局"));
        var departments = (await server.GetAsync($"{RunningServer.Api}/departments")).GetProperty("items").EnumerateArray()
            .ToDictionary(item => item.GetProperty("name").GetString()!, item => item.GetProperty("code").GetString()!);
        var (own, city, culture) = (departments["市场监督管理局"], departments["城市管理局"], departments["文化旅游局"]);
        OfficePerson[] people =
        [
            await AddAsync(server, "clerk", "李强", "市场监督管理局法规科", ClerkOf(own)),
            await AddAsync(server, "neighbour", "赵敏", "城市管理局综合科", ClerkOf(city), ClerkOf(culture)),
            await AddAsync(server, "reform", "马超", "编办审改科", In(Role.ReformOffice)),
            await AddAsync(server, "law", "周洁", "司法局审查科", In(Role.LegalityReviewer)),
            await AddAsync(server, "gov", "孙伟", "政府办", In(Role.Approver)),
            await AddAsync(server, "pub", "吴娟", "编办公开科", In(Role.Publisher)),
            await AddAsync(
                server, "town", "郑涛", "郭家桥镇", In(Role.TownshipOfficer) with { Township = TownshipCode.Parse(Reference.Township) }),
            await AddAsync(server, "audit", "冯雪", "审计局", In(Role.Auditor)),
        ];
        return new Office(server, people) { Own = own, City = city, Culture = culture };
    }

    /// <summary>The same people on a server that was started anew over the same folder.</summary>
    public Office On(RunningServer server) => new(server, [.. All]) { Own = Own, City = City, Culture = Culture };

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<Browser> SignInAsync(OfficePerson person, string language = "zh-CN")
    {
        var secret = await Server.Services.GetRequiredService<AccountStore>().Links.MakeAsync(
            LinkPurpose.SignIn, person.Id, TestContext.Current.CancellationToken);
        var browser = new Browser(Server, language);
        var page = await browser.GoAsync(OneTimeLinks.AddressOf(secret));
        await browser.SendAsync(page, OneTimeLinks.AddressOf(secret), System.Net.HttpStatusCode.OK);
        return browser;
    }

    private static Assignment In(Role role) => new(role, DivisionCode.Parse(Reference.Division));

    private static Assignment ClerkOf(string department) =>
        In(Role.DepartmentClerk) with { Department = DepartmentCode.Parse(department) };

    private static async Task<OfficePerson> AddAsync(
        RunningServer server, string signInName, string name, string section, params Assignment[] assignments)
    {
        var store = server.Services.GetRequiredService<AccountStore>();
        var person = await store.People.AddAsync(
            new NewPerson("eight-" + signInName, name, section, signInName + "@qzqd.example", assignments), CancellationToken.None);
        return new OfficePerson(
            person.Id, person.Shown, await TokenAsync(TokenScope.Read, TokenScope.Write), await TokenAsync(TokenScope.Calendar));

        async Task<string> TokenAsync(params TokenScope[] scopes) =>
            (await store.Tokens.CreateAsync(person.Id, "tests", scopes, 30, CancellationToken.None)).Secret;
    }
}
