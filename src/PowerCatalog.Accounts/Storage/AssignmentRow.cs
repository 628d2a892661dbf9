using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Storage;

/// <summary>One role of a person, and where.</summary>
internal sealed class AssignmentRow
{
    public long Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The role's code.</summary>
    public string Role { get; set; } = "";

    public string? Division { get; set; }

    public string? Department { get; set; }

    public string? Township { get; set; }

    /// <exception cref="AccountException">The role is unknown: a later version of the program wrote it.</exception>
    public Assignment Read() => new(
        RoleNames.Find(Role)
            ?? throw new AccountException(
                $"账户库里有本版本不认识的角色“{Role}”。请用写入它的版本。",
                $"The store of accounts has the role '{Role}', which this version does not know; use the version that wrote it."),
        Division is null ? null : DivisionCode.Parse(Division), Department is null ? null : DepartmentCode.Parse(Department),
        Township is null ? null : TownshipCode.Parse(Township));

    public static AssignmentRow Of(string person, Assignment assignment) => new()
    {
        Person = person,
        Role = assignment.Role.Code(),
        Division = assignment.Division?.Value,
        Department = assignment.Department?.Value,
        Township = assignment.Township?.Value,
    };
}
