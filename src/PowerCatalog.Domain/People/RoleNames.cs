using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.People;

/// <summary>What roles are called: in codes, as the ledger, the command line and the API write them, and in words.</summary>
public static class RoleNames
{
    private static readonly Dictionary<Role, (string Code, Bilingual Words)> All = new()
    {
        [Role.DepartmentClerk] = ("department-clerk", new("部门经办人", "department clerk")),
        [Role.ReformOffice] = ("reform-office", new("审改办", "reform office")),
        [Role.LegalityReviewer] = ("legality-reviewer", new("合法性审核人", "legality reviewer")),
        [Role.Approver] = ("approver", new("审批人", "approver")),
        [Role.Publisher] = ("publisher", new("公布人", "publisher")),
        [Role.TownshipOfficer] = ("township-officer", new("乡镇（街道）经办人", "township officer")),
        [Role.Auditor] = ("auditor", new("审计人员", "auditor")),
        [Role.Administrator] = ("administrator", new("系统管理员", "administrator")),
    };

    /// <summary>Every code, in the order of the roles.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Values.Select(name => name.Code)];

    /// <summary>A role's code, in kebab case: <c>reform-office</c>.</summary>
    public static string Code(this Role role) => All[role].Code;

    /// <summary>A role in words.</summary>
    public static Bilingual Words(this Role role) => All[role].Words;

    /// <summary>The role of a code; null where there is none.</summary>
    public static Role? Find(string? code) =>
        All.Where(name => name.Value.Code == code).Select(name => (Role?)name.Key).FirstOrDefault();

    /// <summary>The role of its Chinese words; null where there is none.</summary>
    public static Role? OfWords(string zh) => All.Where(name => name.Value.Words.Zh == zh).Select(name => (Role?)name.Key).FirstOrDefault();
}
