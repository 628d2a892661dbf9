using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger.EventStoreDb;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>ledger info|verify|copy</c>.</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "台账 The ledger") { Info(), Verify(), LedgerCopyCommand.Create() };

    private static Command Info()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("info", "台账的大小和版本 The size and versions of the ledger") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            await (home.Ledger switch
            {
                SqliteLedger file => ShowAsync(file, parsed.GetValue(json), cancellation),
                EventStoreDbLedger server => ShowAsync(server, parsed.GetValue(json), cancellation),
                _ => throw new InvalidOperationException("A ledger of an unknown kind."),
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("verify", "核验台账完整 Verifies the integrity of the ledger") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var findings = home.Ledger is SqliteLedger file
                ? await file.VerifyAsync(cancellation)
                : await PortCheck.RunAsync(home.Ledger, cancellation);
            if (parsed.GetValue(json)) Json.Print(new { Sound = findings.Count == 0, Findings = findings });
            else if (findings.Count == 0) Terminal.Line("台账完整。The ledger is intact.");
            else Terminal.Table("代码", "说明", findings.Select(finding => (finding.Code, (string?)finding.Message)));
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static async Task ShowAsync(SqliteLedger file, bool json, CancellationToken cancellation)
    {
        var info = await file.InfoAsync(cancellation);
        if (json)
            Json.Print(
                new
                {
                    info.Path,
                    info.Events,
                    info.Streams,
                    info.Bytes,
                    Head = info.Head.Value,
                    info.LastRecorded,
                    info.SchemaVersion,
                    info.SqliteVersion,
                });
        else
        {
            Terminal.Table(
                "项目", "值",
                [
                    ("文件", info.Path), ("事件", Show.Number(info.Events)), ("流", Show.Number(info.Streams)), ("字节", Show.Number(info.Bytes)),
                    ("位置", info.Head.ToString()), ("最后记录", Moment(info.LastRecorded)), ("SQLite", info.SqliteVersion),
                ]);
        }
    }

    private static async Task ShowAsync(EventStoreDbLedger server, bool json, CancellationToken cancellation)
    {
        var info = await server.InfoAsync(cancellation);
        if (json) Json.Print(new { info.Address, info.Node, info.ServerVersion, Head = info.Head.Value, info.LastRecorded });
        else
        {
            Terminal.Table(
                "项目", "值",
                [
                    ("服务器", info.Address), ("节点", info.Node), ("EventStoreDB", info.ServerVersion), ("位置", info.Head.ToString()),
                    ("最后记录", Moment(info.LastRecorded)),
                ]);
        }
    }

    private static string Moment(DateTimeOffset? moment) => moment is { } known ? Show.Moment(known) : "—";
}
