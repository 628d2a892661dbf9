using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger.EventStoreDb;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>ledger info|verify|digest|copy|backup|restore-backup|dump|restore</c>.</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "台账 The ledger")
    {
        Info(), LedgerVerifyCommand.Create(), LedgerDigestCommand.Create(), LedgerCopyCommand.Create(), LedgerBackupCommand.Create(),
        LedgerRestoreBackupCommand.Create(), LedgerDumpCommand.Create(), LedgerRestoreCommand.Create(),
    };

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
                    info.WithoutDigest,
                    info.Vouched,
                    info.SqliteVersion,
                });
        else
        {
            Terminal.Table(
                "项目", "值",
                [
                    ("文件", info.Path), ("事件", Show.Number(info.Events)), ("流", Show.Number(info.Streams)), ("字节", Show.Number(info.Bytes)),
                    ("位置", info.Head.ToString()), ("最后记录", Moment(info.LastRecorded)), ("没有摘要的事件", Show.Number(info.WithoutDigest)),
                    ("补记摘要", Moment(info.Vouched)), ("SQLite", info.SqliteVersion),
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
