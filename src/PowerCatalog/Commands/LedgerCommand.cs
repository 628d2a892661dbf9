using System.CommandLine;
using PowerCatalog.Home;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Output;

namespace PowerCatalog.Commands;

/// <summary><c>ledger info|verify|copy</c>.</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "台账 The ledger") { Info(), Verify(), LedgerCopyCommand.Create() };

    private static Command Info()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("info", "台账的大小和版本 Its size and versions") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var info = await Embedded(home).InfoAsync(cancellation);
            if (parsed.GetValue(json)) Json.Print(new { info.Path, info.Events, info.Streams, info.Bytes, Head = info.Head.Value, info.LastRecorded, info.SchemaVersion, info.SqliteVersion });
            else
            {
                Terminal.Table(
                    ["项目", "值"],
                    [
                        ["文件", info.Path], ["事件", Show.Number(info.Events)], ["流", Show.Number(info.Streams)], ["字节", Show.Number(info.Bytes)], ["位置", info.Head.ToString()],
                        ["最后记录", info.LastRecorded is { } moment ? Show.Moment(moment) : "—"], ["SQLite", info.SqliteVersion],
                    ]);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("verify", "核验台账完整 Checks that it is whole") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var findings = await Embedded(home).VerifyAsync(cancellation);
            if (parsed.GetValue(json)) Json.Print(new { Sound = findings.Count == 0, Findings = findings });
            else if (findings.Count == 0) Terminal.Line("台账完整。The ledger is whole.");
            else Terminal.Table(["代码", "说明"], findings.Select(finding => (IReadOnlyList<string?>)[finding.Code, finding.Message]));
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static SqliteLedger Embedded(CatalogHome home) => home.Ledger as SqliteLedger
        ?? throw new CommandException(ExitCode.Refused, "此命令只用于内嵌台账。This command is for the embedded ledger.");
}
