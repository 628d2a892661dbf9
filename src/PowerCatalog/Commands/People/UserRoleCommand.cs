using System.CommandLine;
using PowerCatalog.Domain.Access;

namespace PowerCatalog.Commands.People;

/// <summary><c>user role</c>: gives or takes a role.</summary>
internal static class UserRoleCommand
{
    public static Command Create()
    {
        var who = UserOptions.Who();
        var role = new Argument<string>("role") { Description = $"角色 The role: {RoleOptions.Names}" };
        var remove = new Option<bool>("--remove") { Description = "取消这个角色 Take the role" };
        var command = new Command("role", "增加或取消角色 Gives a role, or takes one") { who, role, remove };
        var roles = new RoleOptions();
        roles.AddTo(command);
        var options = new UserOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async accounts =>
        {
            var person = await UserOptions.FindAsync(accounts, parsed.GetValue(who)!, cancellation);
            var assignment = roles.Read(parsed, parsed.GetValue(role)!);
            var changed = parsed.GetValue(remove)
                ? await accounts.People.UnassignAsync(person.Id, assignment, cancellation)
                : await accounts.People.AssignAsync(person.Id, assignment, cancellation);
            options.Note(
                parsed.GetValue(remove) ? AccessKind.RoleTaken : AccessKind.RoleGiven, $"{person.Id} {assignment.Codes}");
            options.Print(parsed, UserOptions.Of(changed), changed.Assignments.Select(held => held.Codes));
        }));
        return command;
    }
}
