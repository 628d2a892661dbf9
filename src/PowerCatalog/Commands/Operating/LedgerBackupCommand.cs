using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Copying;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>ledger backup</c>: a ledger as one file, while it is in use.</summary>
internal static class LedgerBackupCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var to = new Option<FileInfo>("--to")
        {
            Description = "备份文件，不得已存在 The backup's file, which must not exist",
            Required = true,
        };
        var json = Common.Json();
        var command = new Command("backup", "备份台账，运行中也可以 Backs the ledger up, also while it is in use") { data, to, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var target = parsed.GetValue(to)!.FullName;
            await WriteAsync(home.Ledger, target, cancellation);
            var roots = await RootsAsync(target, cancellation);
            if (!IsOfAService) Terminal.Note(
                $"备份的只有台账；来源文件在 {home.Shared.Files}，请一并复制；账户用 user backup 备份。"
                    + $"This is the ledger alone: copy the files that decisions came from, in {home.Shared.Files}, too, and back "
                    + "accounts up by 'user backup'.");
            LedgerSizes.Print(parsed.GetValue(json), target, roots);
            return ExitCode.Done;
        });
        return command;
    }

    // The unit of the nightly backup copies the rest itself. systemd numbers each run of a unit, of a desktop's terminal too.
    private static bool IsOfAService =>
        Console.IsErrorRedirected && Environment.GetEnvironmentVariable("INVOCATION_ID") is { Length: > 0 };

    // A server's ledger goes through the port, event by event.
    private static async Task WriteAsync(ILedger ledger, string target, CancellationToken cancellation)
    {
        if (ledger is SqliteLedger file)
        {
            await file.BackupAsync(target, cancellation);
            return;
        }

        OutputFile.MustNotExist(new FileInfo(target), "备份不覆盖任何文件", "a backup overwrites no file");
        await KeepOnlyWholeAsync(target, async () =>
        {
            await using var copy = SqliteLedger.Open(target, TimeProvider.System);
            await LedgerCopy.RunAsync(ledger, copy, null, cancellation);
            return 0;
        });
    }

    // What is said of the backup is read from it, which holds every event of a catalog against its digest.
    private static Task<IReadOnlyList<StreamRoot>> RootsAsync(string target, CancellationToken cancellation) =>
        KeepOnlyWholeAsync(target, async () =>
        {
            await using var backup = SqliteLedger.Open(target, TimeProvider.System, new SqliteLedgerOptions { ReadOnly = true });
            return await StreamRoot.OfAsync(backup, cancellation);
        });

    // A backup that is none must not lie there as if it were one.
    private static async Task<T> KeepOnlyWholeAsync<T>(string target, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch
        {
            foreach (var file in (string[])[target, target + "-wal", target + "-shm", target + ".end"]) File.Delete(file);
            throw;
        }
    }
}
