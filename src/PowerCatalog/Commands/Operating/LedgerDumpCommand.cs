using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Dumping;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>ledger dump</c>: a ledger as text, one line an event.</summary>
internal static class LedgerDumpCommand
{
    private const string StandardOutput = "-";

    public static Command Create()
    {
        var data = Common.Data();
        var to = new Option<string>("--out")
        {
            Description = "文件，或 - 写到标准输出；上次没有写完的会接着写 The file, or - for standard output; an interrupted dump is continued",
            Required = true,
        };
        var json = Common.Json();
        var command = new Command("dump", "把台账写成文本，每个事件一行 Writes the ledger as text, one line an event") { data, to, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var target = parsed.GetValue(to)!;
            if (target == StandardOutput)
            {
                await using var output = Console.OpenStandardOutput();
                await LedgerDump.WriteAsync(home.Ledger, output, null, cancellation);
                return ExitCode.Done;
            }

            var result = await WriteAsync(home.Ledger, target, cancellation);
            LedgerSizes.Print(parsed.GetValue(json), Path.GetFullPath(target), result.Roots);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<DumpResult> WriteAsync(ILedger ledger, string target, CancellationToken cancellation)
    {
        await using var file = new FileStream(target, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var before = file.Length == 0 ? null : await BeforeAsync(file, target, cancellation);
        file.SetLength(before?.Bytes ?? 0);
        file.Seek(0, SeekOrigin.End);
        var result = await LedgerDump.WriteAsync(ledger, file, before, cancellation);
        file.Flush(flushToDisk: true);
        return result;
    }

    private static async Task<InterruptedDump> BeforeAsync(FileStream file, string target, CancellationToken cancellation)
    {
        try
        {
            return await InterruptedDump.ReadAsync(file, cancellation) ?? throw new CommandException(
                ExitCode.WrongUsage, $"{target} 已是一份完整的转储。{target} is a whole dump already.");
        }
        catch (FormatException exception)
        {
            throw new CommandException(
                ExitCode.WrongUsage, $"{target} 已存在，但不是转储。{target} exists and is no dump. {exception.Message}");
        }
    }
}
