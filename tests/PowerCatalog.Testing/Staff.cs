using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Testing;

/// <summary>People of 吴忠市, one for each role.</summary>
public static class Staff
{
    /// <summary>The catalog.</summary>
    public static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");

    /// <summary>市教育局.</summary>
    public static readonly DepartmentCode Education = DepartmentCode.Parse("D02");

    /// <summary>市公安局.</summary>
    public static readonly DepartmentCode Police = DepartmentCode.Parse("D06");

    /// <summary>市卫生健康委员会.</summary>
    public static readonly DepartmentCode Health = DepartmentCode.Parse("D19");

    /// <summary>金银滩镇.</summary>
    public static readonly TownshipCode Jinyintan = TownshipCode.Parse("640302106000");

    /// <summary>A clerk of 市教育局.</summary>
    public static readonly Person Clerk = ClerkOf("p-clerk", Education);

    /// <summary>A clerk of 市公安局.</summary>
    public static readonly Person PoliceClerk = ClerkOf("p-police", Police);

    /// <summary>A clerk of 市卫生健康委员会.</summary>
    public static readonly Person HealthClerk = ClerkOf("p-health", Health);

    /// <summary>The reform office.</summary>
    public static readonly Person Reform = Of("p-reform", Role.ReformOffice);

    /// <summary>The reviewer of 市司法局.</summary>
    public static readonly Person Legality = Of("p-law", Role.LegalityReviewer);

    /// <summary>Approves for the government.</summary>
    public static readonly Person Approver = Of("p-gov", Role.Approver);

    /// <summary>Promulgates and publishes.</summary>
    public static readonly Person Publisher = Of("p-pub", Role.Publisher);

    /// <summary>An auditor, who writes nothing.</summary>
    public static readonly Person Auditor = Of("p-audit", Role.Auditor);

    /// <summary>An administrator, who has no say in powers.</summary>
    public static readonly Person Administrator = Of("p-admin", Role.Administrator);

    /// <summary>An officer of 金银滩镇.</summary>
    public static readonly Person Officer =
        new(PersonId.Parse("p-town"), [new Assignment(Role.TownshipOfficer, Wuzhong, Township: Jinyintan)]);

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        Clerk, PoliceClerk, HealthClerk, Reform, Legality, Approver, Publisher, Auditor, Administrator, Officer,
    ];

    /// <summary>A person with some roles in the catalog.</summary>
    public static Person Of(string id, params Role[] roles) =>
        new(PersonId.Parse(id), [.. roles.Select(role => new Assignment(role, Wuzhong))]);

    /// <summary>A clerk of a department, with other roles or none.</summary>
    public static Person ClerkOf(string id, DepartmentCode department, params Role[] roles) => new(
        PersonId.Parse(id),
        [new Assignment(Role.DepartmentClerk, Wuzhong, department), .. roles.Select(role => new Assignment(role, Wuzhong))]);
}
