using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger.Dumping;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>ledger restore</c>: fills an empty ledger of either engine from a dump.</summary>
internal static class LedgerRestoreCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var from = new Option<string>("--from")
        {
            Description = "转储文件，或 - 从标准输入读 The dump's file, or - for standard input",
            Required = true,
        };
        var to = new Option<string>("--to")
        {
            Description = "目标：数据目录、.db 文件或 esdb:// 连接串；空的，或上次没有恢复完的 The target; empty, or from an interrupted restore",
            Required = true,
        };
        var json = Common.Json();
        var command = new Command("restore", "用转储恢复台账 Restores a ledger from a dump") { from, to, json };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string source, string target, bool json, CancellationToken cancellation)
    {
        if (source != StandardInput && !File.Exists(source))
            throw new CommandException(ExitCode.Refused, $"{source} 不存在。{source} does not exist.");
        await using var dump = source == StandardInput ? Console.OpenStandardInput() : File.OpenRead(source);
        try
        {
            // Before the target is made, so that a dump that is refused leaves nothing.
            if (dump.CanSeek) await LedgerRestore.EnsureWholeAsync(dump, cancellation);
            await using var ledger = LedgerAddress.OpenToFill(target);
            var result = await LedgerRestore.RunAsync(dump, ledger, null, cancellation, isChecked: true);
            (ledger as SqliteLedger)?.Filled();
            LedgerSizes.Print(json, LedgerAddress.Normal(target), result.Roots);
            return ExitCode.Done;
        }
        catch (FormatException exception)
        {
            throw new CommandException(ExitCode.Refused, exception.Message);
        }
    }
}
