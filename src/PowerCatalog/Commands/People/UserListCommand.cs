using System.CommandLine;
using PowerCatalog.Accounts.Register;

namespace PowerCatalog.Commands.People;

/// <summary><c>user list</c>: everybody with an account.</summary>
internal static class UserListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "所有人员 Everybody with an account");
        var options = new UserOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async accounts =>
        {
            var people = await accounts.People.AllAsync(cancellation);
            options.Print(parsed, people.Select(UserOptions.Of), people.Select(Line));
        }));
        return command;
    }

    private static string Line(PersonDetails person) => string.Join('\t', person.Id, person.SignInName, person.Shown,
        string.Join("; ", person.Assignments.Select(held => held.Codes)), person switch
        {
            { Forgotten: not null } => "已注销 forgotten",
            { Disabled: not null } => "已停用 disabled",
            { LockedUntil: not null } => "锁定 locked",
            { HasPassword: false } => "未设密码 no password",
            _ => "",
        });
}
