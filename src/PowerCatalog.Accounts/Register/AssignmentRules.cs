using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Register;

/// <summary>
/// Which place a role needs: a clerk a department, a township officer a township, both of a catalog; no other role has one. And which
/// roles stand alone: an auditor writes nothing, and an administrator manages people and never powers, whatever else the person does.
/// </summary>
public static class AssignmentRules
{
    private static readonly Role[] Alone = [Role.Auditor, Role.Administrator];

    /// <summary>Refuses assignments of which one says too little or too much, or that one person cannot have together.</summary>
    /// <exception cref="AccountException">There is such a one.</exception>
    public static void Check(IReadOnlyCollection<Assignment> together)
    {
        ArgumentNullException.ThrowIfNull(together);
        foreach (var assignment in together) Check(assignment);
        if (together.Select(assignment => assignment.Role).Distinct().Count() < 2) return;
        foreach (var role in Alone.Where(role => together.Any(assignment => assignment.Role == role)))
        {
            var words = role.Words();
            throw new AccountException(
                $"角色“{words.Zh}”不能与其他角色同时授予一个账户。请另建账户。",
                $"The role '{words.En}' stands alone: one account cannot have another beside it. Make a second account.");
        }
    }

    /// <summary>Refuses an assignment that says too little or too much.</summary>
    /// <exception cref="AccountException">It does.</exception>
    public static void Check(Assignment assignment)
    {
        var words = assignment.Role.Words();
        if (assignment.Role == Role.DepartmentClerk != assignment.Department is not null)
            throw Wrong(words.Zh, "部门", words.En, "department", assignment.Department is null);
        if (assignment.Role == Role.TownshipOfficer != assignment.Township is not null)
            throw Wrong(words.Zh, "乡镇（街道）", words.En, "township", assignment.Township is null);
        if (assignment.Division is null && (assignment.Department is not null || assignment.Township is not null))
            throw Wrong(words.Zh, "清单（区划代码）", words.En, "catalog (a division code)", lacks: true);
    }

    private static AccountException Wrong(string roleZh, string zh, string roleEn, string en, bool lacks) => lacks
        ? new($"角色“{roleZh}”须注明{zh}。", $"The role '{roleEn}' needs a {en}.")
        : new($"角色“{roleZh}”不能注明{zh}。", $"The role '{roleEn}' takes no {en}.");
}
