using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>
/// People of the demonstration, one for each role, synthetic as its powers are, with links that let one sign in once. They are made for a
/// server on the loopback address alone.
/// </summary>
internal static class DemoPeople
{
    private const string Department = "水务局";
    private const string Township = "金银滩镇";

    private static readonly (Role Role, string Name, string Section)[] People =
    [
        (Role.DepartmentClerk, "马小兰", "演示·水务局审批科"), (Role.ReformOffice, "周文", "演示·审改办"),
        (Role.LegalityReviewer, "丁志远", "演示·司法局"), (Role.Approver, "何建国", "演示·市政府"), (Role.Publisher, "吴敏", "演示·政府办"),
        (Role.TownshipOfficer, "杨海", "演示·金银滩镇"), (Role.Auditor, "纳静", "演示·审计局"), (Role.Administrator, "沈磊", "演示·信息中心"),
    ];

    /// <summary>Makes those that are missing, lets them begin their adjustments, and prints a link for each.</summary>
    public static async Task InviteAsync(
        CatalogHome home, DemoClock clock, DivisionCode division, AccountStore accounts, string site, CancellationToken cancellation)
    {
        var people = new Dictionary<Role, PersonDetails>();
        foreach (var (role, name, section) in People)
        {
            var signIn = "demo-" + role.Code();
            people[role] = await accounts.People.FindAsync(signIn, cancellation) ?? await accounts.People.AddAsync(
                new NewPerson(signIn, name, section, null, [Assignment(home, division, role)]), cancellation);
        }

        var acting = people.ToDictionary(pair => pair.Key, pair => pair.Value.Person);
        await new DemoProcedure(home, clock, division, acting).RunAsync(DepartmentOf(home, division), cancellation);
        Terminal.Line("演示人员都是虚构的；每个链接可登录一次，限本机。The people are synthetic; each link signs in once, on this machine:");
        foreach (var (role, person) in people)
        {
            var link = await accounts.Links.MakeAsync(LinkPurpose.SignIn, person.Id, cancellation);
            Terminal.Line($"{role.Words().Zh} {role.Words().En}: {person.Shown}");
            Console.Out.WriteLine("  " + site.TrimEnd('/') + OneTimeLinks.AddressOf(link));
        }
    }

    private static Assignment Assignment(CatalogHome home, DivisionCode division, Role role)
    {
        using var view = home.Views.Open(division, LensRequest.Today)!;
        return role switch
        {
            Role.DepartmentClerk => new(role, division, DepartmentOf(home, division)),
            Role.TownshipOfficer => new(
                role, division, Township: TownshipCode.Parse(view.Townships().First(known => known.Name == Township).Code)),
            // What they look after is no catalog's.
            Role.Auditor or Role.Administrator => new(role, null),
            _ => new(role, division),
        };
    }

    private static DepartmentCode DepartmentOf(CatalogHome home, DivisionCode division)
    {
        using var view = home.Views.Open(division, LensRequest.Today)!;
        return DepartmentCode.Parse(view.Departments().First(known => known.Name.Contains(Department)).Code);
    }
}
