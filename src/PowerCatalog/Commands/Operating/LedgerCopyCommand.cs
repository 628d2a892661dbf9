using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Copying;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>ledger copy</c>: copies a ledger unchanged into another and compares them.</summary>
internal static class LedgerCopyCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from")
        {
            Description = "源台账：数据目录、.db 文件或 esdb:// 连接串 The source: a data folder, a .db file or a connection string",
            Required = true,
        };
        var to = new Option<string>("--to")
        {
            Description = "目标台账，写法相同：空的，或上次没有复制完的 The target, named in the same way: empty, or from an interrupted copy",
            Required = true,
        };
        var json = Common.Json();
        var command = new Command("copy", "原样复制台账并核对 Copies a ledger unchanged and compares the copies") { from, to, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (source, target) = (parsed.GetValue(from)!, parsed.GetValue(to)!);
            if (LedgerAddress.Normal(source) == LedgerAddress.Normal(target))
                throw new CommandException(ExitCode.WrongUsage, "源和目标是同一个台账。The source and the target are the same ledger.");
            await using var reading = LedgerAddress.Open(source, create: false, TimeProvider.System);
            await using var writing = LedgerAddress.OpenToFill(target);
            var result = await CopyAsync(reading, writing, cancellation);
            (writing as SqliteLedger)?.Filled();
            if (parsed.GetValue(json)) Json.Print(result);
            else Print(result);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(CopyResult result)
    {
        Terminal.Line(
            $"已核对，两边相同：原有 {Show.Number(result.Found)}，复制 {Show.Number(result.Copied)} 个事件。"
                + $"Both hold the same: {result.Found} found, {result.Copied} copied.");
        Terminal.Line($"SHA-256 {result.Digest}");
    }

    private static async Task<CopyResult> CopyAsync(ILedger from, ILedger to, CancellationToken cancellation)
    {
        var total = await LedgerCopy.CountAsync(from, cancellation);
        return await Terminal.Progress("复制台账 copy", report =>
            LedgerCopy.RunAsync(from, to, new Bar(report, total), cancellation));
    }

    private sealed class Bar(Action<double> report, long total) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => report(total == 0 ? 1 : (double)(value.Found + value.Copied) / total);
    }
}
