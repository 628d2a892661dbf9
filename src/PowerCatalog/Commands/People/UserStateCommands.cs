using System.CommandLine;
using PowerCatalog.Domain.Access;

namespace PowerCatalog.Commands.People;

/// <summary><c>user disable</c> and <c>user enable</c>.</summary>
internal static class UserStateCommands
{
    public static Command Disable() => Make(
        "disable", "停用账户，其登录和令牌立即失效 Disables an account; its sessions and tokens end at once", disabled: true);

    public static Command Enable() => Make("enable", "启用停用的账户 Enables a disabled account", disabled: false);

    private static Command Make(string name, string description, bool disabled)
    {
        var who = UserOptions.Who();
        var command = new Command(name, description) { who };
        var options = new UserOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async accounts =>
        {
            var person = await UserOptions.FindAsync(accounts, parsed.GetValue(who)!, cancellation);
            var changed = await accounts.People.DisableAsync(person.Id, disabled, cancellation);
            options.Note(disabled ? AccessKind.PersonDisabled : AccessKind.PersonEnabled, person.Id.Value);
            options.Print(
                parsed, UserOptions.Of(changed),
                disabled ? $"已停用 Disabled: {changed.SignInName}" : $"已启用 Enabled: {changed.SignInName}");
        }));
        return command;
    }
}
