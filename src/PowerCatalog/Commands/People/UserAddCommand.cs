using System.CommandLine;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Domain.Access;

namespace PowerCatalog.Commands.People;

/// <summary><c>user add</c>: adds a person, and gives a link that works once to set a password.</summary>
internal static class UserAddCommand
{
    public const string Name = "add";

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "登录名 The sign-in name" };
        var person = new Option<string>("--name") { Description = "姓名 The person's name", Required = true };
        var section = new Option<string?>("--section") { Description = "科室 The section" };
        var mail = new Option<string?>("--mail") { Description = "邮箱 The address for messages" };
        var role = new Option<string?>("--role") { Description = $"角色 The role: {RoleOptions.Names}" };
        var command = new Command(Name, "增加人员，给出设置密码的一次性链接 Adds a person, with a link to set a password")
        {
            name, person, section, mail, role,
        };
        var roles = new RoleOptions();
        roles.AddTo(command);
        var options = new UserOptions().AddTo(command, links: true);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async accounts =>
        {
            var added = await accounts.People.AddAsync(
                new NewPerson(
                    parsed.GetValue(name)!, parsed.GetValue(person)!, parsed.GetValue(section), parsed.GetValue(mail),
                    parsed.GetValue(role) is { } given ? [roles.Read(parsed, given)] : []),
                cancellation);
            var link = await options.LinkAsync(parsed, accounts, added, cancellation);
            options.Note(AccessKind.PersonAdded, string.Join(' ', added.Assignments.Select(held => held.Codes).Prepend(added.Id.Value)));
            options.Print(
                parsed, new { Person = UserOptions.Of(added), Link = link }, $"{added.Id} {added.SignInName} {added.Shown}",
                "设置密码的链接（24 小时内，只能用一次）The link to set a password, good once, for 24 hours:", link);
        }));
        return command;
    }
}
