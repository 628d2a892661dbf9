using System.CommandLine;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Commands.People;

/// <summary>A role, and where it is held.</summary>
internal sealed class RoleOptions
{
    private readonly Option<string?> _division = new("--division") { Description = "哪份清单；不写则为所有清单 Which catalog; without it, every one" };
    private readonly Option<string?> _department = new("--department") { Description = "部门编码（部门经办人）The clerk's department" };
    private readonly Option<string?> _township = new("--township") { Description = "乡镇代码（乡镇经办人）The township officer's township" };

    /// <summary>The names of roles.</summary>
    public static string Names => string.Join("、", RoleNames.Codes);

    public void AddTo(Command command)
    {
        foreach (var option in (Option<string?>[])[_division, _department, _township]) command.Options.Add(option);
    }

    /// <exception cref="AccountException">The role or a code is none.</exception>
    public Assignment Read(ParseResult parsed, string role) => new(
        RoleNames.Find(role) ?? throw new AccountException($"没有角色“{role}”；有：{Names}。", $"There is no role '{role}'."),
        Code<DivisionCode>(parsed.GetValue(_division)), Code<DepartmentCode>(parsed.GetValue(_department)),
        Code<TownshipCode>(parsed.GetValue(_township)));

    /// <summary>A role for programs.</summary>
    public static object Of(Assignment assignment) => new
    {
        Role = assignment.Role.Code(),
        Division = assignment.Division?.Value,
        Department = assignment.Department?.Value,
        Township = assignment.Township?.Value,
    };

    private static TCode? Code<TCode>(string? text)
        where TCode : struct, ICode<TCode> =>
        text is null ? null
            : TCode.TryParse(text, out var code) ? code
            : throw new AccountException($"“{text}”不是代码。", $"'{text}' is not a code.");
}
