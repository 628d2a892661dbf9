using System.CommandLine;

namespace PowerCatalog.Commands.People;

/// <summary><c>user backup</c>: the accounts as one file, while a server uses them.</summary>
internal static class UserBackupCommand
{
    public static Command Create()
    {
        var to = new Option<FileInfo>("--to")
        {
            Description = "备份文件，不得已存在 The backup's file, which must not exist",
            Required = true,
        };
        var command = new Command("backup", "备份账户，运行中也可以 Backs the accounts up, also while they are in use") { to };
        var options = new UserOptions().AddTo(command);
        command.SetAction((parsed, _) => options.RunAsync(parsed, async accounts =>
        {
            var target = parsed.GetValue(to)!;
            await accounts.BackupAsync(target.FullName);
            target.Refresh();
            options.Print(
                parsed, new { File = target.FullName, Bytes = target.Length },
                $"已备份：{target.FullName}，{target.Length} 字节；里面有密码和令牌的摘要，请只让管理员读到。"
                    + $"Backed up: {target.FullName}, {target.Length} bytes. It has the digests of passwords and tokens: let "
                    + "administrators alone read it.");
        }));
        return command;
    }
}
