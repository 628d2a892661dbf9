using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Register;

/// <summary>
/// Which place a role needs: a clerk a department, a township officer a township, both of a catalog; no other role has one.
/// </summary>
public static class AssignmentRules
{
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
