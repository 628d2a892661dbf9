using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger.Copying;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// <c>ledger restore-backup</c>: a backup becomes the ledger of a data folder or of a server. Nothing is overwritten: the target is empty,
/// or holds the first events of the same backup.
/// </summary>
internal static class LedgerRestoreBackupCommand
{
    public static Command Create()
    {
        var from = new Option<FileInfo>("--from") { Description = "备份文件 The backup's file", Required = true };
        var to = new Option<string>("--to")
        {
            Description = "目标：数据目录、.db 文件或 esdb:// 连接串；空的，或上次没有恢复完的 The target; empty, or from an interrupted restore",
            Required = true,
        };
        var json = Common.Json();
        var command = new Command("restore-backup", "用备份恢复台账 Restores the ledger from a backup") { from, to, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(from)!;
            InputFile.MustBeReadable(file);
            var target = parsed.GetValue(to)!;
            await using var backup = SqliteLedger.Open(
                file.FullName, TimeProvider.System, new SqliteLedgerOptions { ReadOnly = true });
            await using var ledger = LedgerAddress.OpenToFill(target);
            await LedgerCopy.RunAsync(backup, ledger, null, cancellation);
            (ledger as SqliteLedger)?.Filled();
            LedgerSizes.Print(parsed.GetValue(json), LedgerAddress.Normal(target), await StreamRoot.OfAsync(ledger, cancellation));
            if (!parsed.GetValue(json))
                Terminal.Note(
                    "这个目录里若有更新的读模型，查询会被拒绝并说明；确认以备份为准后，请运行 projections rebuild。"
                    + "Read models in the folder that have seen more refuse to answer and say so; once the backup is to hold, run "
                    + "'projections rebuild'.");
            return ExitCode.Done;
        });
        return command;
    }
}
