using System.CommandLine;

namespace PowerCatalog.Commands.People;

/// <summary><c>user</c>: people with accounts, from the machine. Whoever has the data folder needs no account for it.</summary>
internal static class UserCommand
{
    public static Command Create() => new("user", "人员、角色和令牌 People, their roles and tokens")
    {
        UserAddCommand.Create(),
        UserListCommand.Create(),
        UserStateCommands.Disable(),
        UserStateCommands.Enable(),
        UserRoleCommand.Create(),
        UserTokenCommand.Create(),
        UserResetCommand.Create(),
        UserForgetCommand.Create(),
        UserBackupCommand.Create(),
    };
}
